package care.training.standard.evidence;

import care.training.kernel.FieldCipher;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that is kept encrypted, decrypted for one who may see it. */
public record OpenedFile(FileType type, byte[] content) {
    /** The keyed hash by which the same content is known again. */
    public static byte[] key(byte[] content, FieldCipher cipher) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return cipher.lookupKey(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
