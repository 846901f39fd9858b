package care.training.ledger;

import care.training.kernel.Settings;
import care.training.kernel.Signatures;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs receipts as compact JWS (RFC 7515) with ES256, and publishes the keys they are verified by. The key file named
 * by {@code training.keys.receipt} holds one private EC key (P-256, with {@code kid}) as JWK, or a JWK set: then its
 * first key signs, and the others, which may be public only, still verify what they signed before.
 */
@ApplicationScoped
public class ReceiptSigner {
    /** The header's parameter that says how the log commits to the payload. */
    public static final String COMMITMENT = "log";

    private static final JOSEObjectType TYPE = new JOSEObjectType("receipt+jws");

    private final List<ECKey> keys;
    private final JWSSigner signer;
    private final String published;

    public ReceiptSigner() {
        this(Path.of(Settings.get("training.keys.receipt")));
    }

    ReceiptSigner(Path file) {
        try {
            keys = read(Files.readString(file));
            signer = new ECDSASigner(keys.get(0));
            signer.getJCAContext().setProvider(Signatures.PROVIDER);
            published = new JWKSet(List.copyOf(keys)).toPublicJWKSet().toString();
        } catch (IOException | ParseException | JOSEException | RuntimeException unusable) {
            throw new IllegalStateException(
                    "setting training.keys.receipt: " + file + " holds no usable key: " + unusable.getMessage(),
                    unusable);
        }
    }

    private static List<ECKey> read(String json) throws ParseException {
        List<JWK> found = json.contains("\"keys\"") ? JWKSet.parse(json).getKeys() : List.of(JWK.parse(json));
        if (found.isEmpty() || !found.get(0).isPrivate()) {
            throw new ParseException("the first key must be a private one", 0);
        }
        List<ECKey> keys = found.stream().map(JWK::toECKey).toList();
        if (keys.stream().anyMatch(key -> key.getKeyID() == null || !Curve.P_256.equals(key.getCurve()))) {
            throw new ParseException("every key must be on P-256 and have a kid", 0);
        }
        return keys;
    }

    /** The compact JWS over {@code receipt}, exactly as it is written out. */
    public String sign(JsonObject receipt) {
        return sign(header().build(), receipt.toString());
    }

    /**
     * The same with, in its header, by what the log commits to its payload: salt and digest are known before the entry
     * has its place, and whoever holds the receipt asks for the proof by the digest.
     *
     * @param kind of the log's entry
     * @param reference of the log's entry, the {@code id} that the receipt says
     */
    public SignedReceipt sign(String kind, UUID reference, JsonObject receipt) {
        String text = receipt.toString();
        Commitment commitment = Commitment.to(kind, reference, text.getBytes(StandardCharsets.UTF_8));
        JWSHeader header = header().customParam(
                        COMMITMENT,
                        Map.of(
                                "kind", kind,
                                "reference", reference.toString(),
                                "salt", Base64URL.encode(commitment.salt()).toString(),
                                "digest", HexFormat.of().formatHex(commitment.digest())))
                .build();
        return new SignedReceipt(sign(header, text), commitment);
    }

    private JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .contentType("json")
                .keyID(keys.get(0).getKeyID());
    }

    private String sign(JWSHeader header, String payload) {
        try {
            JWSObject jws = new JWSObject(header, new Payload(payload));
            jws.sign(signer);
            return jws.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("a receipt could not be signed", unusable);
        }
    }

    /** Whether a key of this name is one of ours. */
    public boolean knows(String keyId) {
        return keys.stream().anyMatch(key -> key.getKeyID().equals(keyId));
    }

    /** The name, among {@link #publicKeys()}, of the key that signs now. */
    public String keyId() {
        return keys.get(0).getKeyID();
    }

    /** The signature over {@code message} as it is, by the same key: ECDSA on P-256 with SHA-256, the two numbers in 64 bytes. */
    public byte[] signature(byte[] message) {
        try {
            return signer.sign(new JWSHeader(JWSAlgorithm.ES256), message).decode();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("a message could not be signed", unusable);
        }
    }

    /** What the receipt says, where it is whole and one of our keys signed it; else empty. */
    public Optional<JsonObject> verified(String receipt) {
        try {
            JWSObject jws = JWSObject.parse(receipt);
            return isOurs(jws) ? Optional.of(object(jws.getPayload().toString())) : Optional.empty();
        } catch (ParseException | JsonException notOurs) {
            return Optional.empty();
        }
    }

    /** Whether one of our keys signed it and it is whole. */
    public boolean isOurs(JWSObject jws) {
        try {
            for (ECKey key : keys) {
                if (key.getKeyID().equals(jws.getHeader().getKeyID())
                        && JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())
                        && jws.verify(verifier(key))) {
                    return true;
                }
            }
            return false;
        } catch (JOSEException unusable) {
            // a signature of another form than ours
            return false;
        }
    }

    private static JWSVerifier verifier(ECKey key) throws JOSEException {
        JWSVerifier verifier = new ECDSAVerifier(key.toPublicJWK());
        verifier.getJCAContext().setProvider(Signatures.PROVIDER);
        return verifier;
    }

    /** The JWK set (RFC 7517) that receipts are verified by: public parts only. */
    public String publicKeys() {
        return published;
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
