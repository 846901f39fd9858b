package care.training.certification.credential.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.util.Base64URL;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.math.ec.ECPoint;

/**
 * A public key that signatures of credentials are verified by, with the one algorithm it is good for: a token that names
 * another is refused.
 *
 * @param algorithm as JWS names it (RFC 7518, RFC 8037): {@code EdDSA}, {@code ES256} or {@code RS256}
 */
public record VerificationKey(PublicKey key, String algorithm) {
    public static final String EDDSA = "EdDSA";
    private static final String ES256 = "ES256";
    private static final String RS256 = "RS256";

    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] ED25519_X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int ED25519_BYTES = 32;

    /** Multicodec of the kinds of keys, as variable-length integers. */
    private static final byte[] ED25519_CODE = {(byte) 0xed, 0x01};

    private static final byte[] P256_CODE = {(byte) 0x80, 0x24};
    private static final int LEAST_RSA_BITS = 2048;

    /** The key of 32 bytes (RFC 8032). Throws {@link IllegalArgumentException} where they are none. */
    public static VerificationKey ed25519(byte[] raw) {
        if (raw.length != ED25519_BYTES) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
        }
        byte[] encoded = Arrays.copyOf(ED25519_X509, ED25519_X509.length + ED25519_BYTES);
        System.arraycopy(raw, 0, encoded, ED25519_X509.length, ED25519_BYTES);
        try {
            return new VerificationKey(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)), EDDSA);
        } catch (GeneralSecurityException noKey) {
            throw new IllegalArgumentException(noKey);
        }
    }

    /** The key of a multikey, e.g. {@code z6Mk…}. Throws {@link IllegalArgumentException} for kinds not known here. */
    public static VerificationKey ofMultikey(String multikey) {
        byte[] bytes = Multibase.decode(multikey);
        if (startsWith(bytes, ED25519_CODE)) {
            return ed25519(Arrays.copyOfRange(bytes, ED25519_CODE.length, bytes.length));
        } else if (startsWith(bytes, P256_CODE)) {
            return p256(Arrays.copyOfRange(bytes, P256_CODE.length, bytes.length));
        }
        throw new IllegalArgumentException("a kind of key that is not known here");
    }

    /** The public part of a JWK (RFC 7517). Throws {@link IllegalArgumentException} for kinds not known here. */
    public static VerificationKey ofJwk(JsonObject jwk) {
        try {
            JWK parsed = JWK.parse(jwk.toString());
            if (parsed.getKeyType() == KeyType.OKP
                    && Curve.Ed25519.equals(parsed.toOctetKeyPair().getCurve())) {
                return ed25519(parsed.toOctetKeyPair().getDecodedX());
            } else if (parsed.getKeyType() == KeyType.EC
                    && Curve.P_256.equals(parsed.toECKey().getCurve())) {
                return new VerificationKey(parsed.toECKey().toECPublicKey(), ES256);
            } else if (parsed.getKeyType() == KeyType.RSA) {
                return rsa(parsed.toRSAKey().toRSAPublicKey());
            }
            throw new IllegalArgumentException("a kind of key that is not known here");
        } catch (ParseException | JOSEException noKey) {
            throw new IllegalArgumentException(noKey);
        }
    }

    /** The multikey of an Ed25519 key. */
    public static String multikey(byte[] ed25519) {
        byte[] coded = Arrays.copyOf(ED25519_CODE, ED25519_CODE.length + ed25519.length);
        System.arraycopy(ed25519, 0, coded, ED25519_CODE.length, ed25519.length);
        return Multibase.base58(coded);
    }

    /** Whether {@code signature} is this key's over {@code message}; in the form that JWS has for the algorithm. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(
                    switch (algorithm) {
                        case EDDSA -> "Ed25519";
                        case ES256 -> "SHA256withECDSAinP1363Format";
                        default -> "SHA256withRSA";
                    });
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            // a signature of the wrong length or form is none
            return false;
        }
    }

    private static VerificationKey rsa(RSAPublicKey key) {
        if (key.getModulus().bitLength() < LEAST_RSA_BITS) {
            throw new IllegalArgumentException("an RSA key of fewer than 2048 bits proves nothing");
        }
        return new VerificationKey(key, RS256);
    }

    private static VerificationKey p256(byte[] compressed) {
        try {
            ECPoint point = ECNamedCurveTable.getParameterSpec("secp256r1")
                    .getCurve()
                    .decodePoint(compressed)
                    .normalize();
            ECKey key = new ECKey.Builder(
                            Curve.P_256,
                            coordinate(point.getAffineXCoord().toBigInteger()),
                            coordinate(point.getAffineYCoord().toBigInteger()))
                    .build();
            return new VerificationKey(key.toECPublicKey(), ES256);
        } catch (JOSEException noKey) {
            throw new IllegalArgumentException(noKey);
        }
    }

    private static Base64URL coordinate(BigInteger value) {
        return ECKey.encodeCoordinate(
                Curve.P_256.toECParameterSpec().getCurve().getField().getFieldSize(), value);
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length > beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}
