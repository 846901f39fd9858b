package care.training.ledger;

import care.training.kernel.Settings;
import care.training.ledger.tree.NoteKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.HexFormat;

/**
 * The log's name and the key that signs its checkpoints: a private Ed25519 key as JWK (RFC 8037) in the file named by
 * {@code training.keys.log}; the name is {@code training.log.origin}. Both stay as long as the log does: to whoever kept
 * a checkpoint another name is another log.
 */
@ApplicationScoped
public class LogKey {
    /** RFC 8410, sections 4 and 7: what stands before the 32 bytes of a public and of a private key. */
    private static final String PUBLIC_PREFIX = "302a300506032b6570032100";

    private static final String PRIVATE_PREFIX = "302e020100300506032b657004220420";

    private final String origin;
    private final NoteKey published;
    private final PrivateKey key;

    public LogKey() {
        this(Settings.get("training.log.origin"), Path.of(Settings.get("training.keys.log")));
    }

    LogKey(String origin, Path file) {
        try {
            OctetKeyPair pair = OctetKeyPair.parse(Files.readString(file));
            if (!Curve.Ed25519.equals(pair.getCurve()) || !pair.isPrivate()) {
                throw new ParseException("it must be a private key on Ed25519", 0);
            }
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            PublicKey open = factory.generatePublic(
                    new X509EncodedKeySpec(encoded(PUBLIC_PREFIX, pair.getX().decode())));
            this.origin = origin;
            this.published = new NoteKey(origin, open);
            this.key = factory.generatePrivate(
                    new PKCS8EncodedKeySpec(encoded(PRIVATE_PREFIX, pair.getD().decode())));
        } catch (IOException | ParseException | GeneralSecurityException | RuntimeException unusable) {
            throw new IllegalStateException(
                    "settings training.keys.log, training.log.origin: " + file + " holds no usable key: "
                            + unusable.getMessage(),
                    unusable);
        }
    }

    private static byte[] encoded(String prefix, byte[] raw) {
        return HexFormat.of().parseHex(prefix + HexFormat.of().formatHex(raw));
    }

    String origin() {
        return origin;
    }

    String signed(String text) {
        return published.signed(text, key);
    }

    /** Whether it is a note of this log's. */
    public boolean verifies(String note) {
        return published.verifies(note);
    }

    /** The key that checkpoints are verified by, as C2SP signed-note writes it. */
    public String verifierKey() {
        return published.verifierKey();
    }
}
