package care.training.certification.credential.proof;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/** An Ed25519 key pair (RFC 8032) that credentials are signed with, by the JDK's own provider. */
public final class SigningKey {
    private final OctetKeyPair jwk;
    private final PrivateKey key;

    /** Throws {@link IllegalArgumentException} unless {@code jwk} is an Ed25519 pair with a {@code kid} that fits. */
    public SigningKey(OctetKeyPair jwk) {
        if (!Curve.Ed25519.equals(jwk.getCurve()) || !jwk.isPrivate() || jwk.getKeyID() == null) {
            throw new IllegalArgumentException("a private key on Ed25519 with a kid is needed");
        }
        this.jwk = jwk;
        try {
            key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, jwk.getDecodedD()));
        } catch (GeneralSecurityException noKey) {
            throw new IllegalArgumentException(noKey);
        }
        byte[] probe = {1};
        if (!verificationKey().verifies(probe, sign(probe))) {
            throw new IllegalArgumentException("the public part belongs to another key");
        }
    }

    /** Name of the key: the {@code kid}. */
    public String id() {
        return jwk.getKeyID();
    }

    public OctetKeyPair publicJwk() {
        return jwk.toPublicJWK();
    }

    public String multikey() {
        return VerificationKey.multikey(jwk.getDecodedX());
    }

    public VerificationKey verificationKey() {
        return VerificationKey.ed25519(jwk.getDecodedX());
    }

    /** 64 bytes; the same for the same message. */
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
