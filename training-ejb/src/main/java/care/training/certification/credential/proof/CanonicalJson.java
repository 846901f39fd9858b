package care.training.certification.credential.proof;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in the one form that is hashed and signed: RFC 8785 (JCS). */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** The canonical bytes of {@code object}. Throws {@link IllegalArgumentException} where it has none. */
    public static byte[] of(JsonObject object) {
        return of(object.toString());
    }

    /**
     * The canonical bytes of a JSON text. Throws {@link IllegalArgumentException} where it is no JSON, holds a key twice,
     * or half of a surrogate pair, which would be hashed as the question mark that also stands for others.
     */
    public static byte[] of(String json) {
        try {
            String canonical = new JsonCanonicalizer(json).getEncodedString();
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(canonical)) {
                throw new IllegalArgumentException("half of a surrogate pair has no canonical form");
            }
            return canonical.getBytes(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalArgumentException(broken.getMessage(), broken);
        }
    }
}
