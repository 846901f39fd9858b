package care.training.certification.credential;

import care.training.certification.credential.proof.SigningKey;
import care.training.certification.credential.proof.VerificationKey;
import care.training.kernel.Settings;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;

/**
 * The keys that credentials and status lists are signed with. The file named by {@code training.keys.credential} holds
 * one private Ed25519 key with {@code kid} as JWK (RFC 8037), or a JWK set: then its first key signs, and the others,
 * which may be public only, still verify what they signed before.
 */
@ApplicationScoped
public class CredentialKeys {
    private final SigningKey current;
    private final List<OctetKeyPair> published;

    public CredentialKeys() {
        this(Path.of(Settings.get("training.keys.credential")));
    }

    CredentialKeys(Path file) {
        try {
            List<OctetKeyPair> keys = read(Files.readString(file));
            current = new SigningKey(keys.get(0));
            published = keys.stream().map(OctetKeyPair::toPublicJWK).toList();
            published.forEach(key -> VerificationKey.ed25519(key.getDecodedX()));
        } catch (IOException | ParseException | RuntimeException unusable) {
            throw new IllegalStateException(
                    "setting training.keys.credential: " + file + " holds no usable key: " + unusable.getMessage(),
                    unusable);
        }
    }

    private static List<OctetKeyPair> read(String json) throws ParseException {
        List<JWK> found = json.contains("\"keys\"") ? JWKSet.parse(json).getKeys() : List.of(JWK.parse(json));
        List<OctetKeyPair> keys = found.stream().map(JWK::toOctetKeyPair).toList();
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.getKeyID() == null)) {
            throw new ParseException("every key must have a kid", 0);
        }
        return keys;
    }

    /** The key to sign with now. */
    public SigningKey current() {
        return current;
    }

    /** Public parts of all keys, the present one first. */
    public List<OctetKeyPair> published() {
        return published;
    }

    /** The key of this name, present or former. */
    public Optional<VerificationKey> named(String id) {
        return published.stream()
                .filter(key -> key.getKeyID().equals(id))
                .findFirst()
                .map(key -> VerificationKey.ed25519(key.getDecodedX()));
    }

    /** The JWK set (RFC 7517) that credentials are verified by: public parts only. */
    public String publicKeys() {
        return new JWKSet(List.copyOf(published)).toString();
    }
}
