package care.training.kernel;

import com.google.crypto.tink.KeysetHandle;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The keys of encrypted fields, by their numbers (1 to 4,294,967,295, drawn at random): Tink writes the number before each content.
 *
 * @param primary what is encrypted now goes under it
 * @param all what can be decrypted is under one of them; in their order
 */
public record FieldKeys(long primary, List<Long> all) {
    static FieldKeys of(KeysetHandle keys) {
        return new FieldKeys(
                number(keys.getPrimary()),
                IntStream.range(0, keys.size())
                        .mapToObj(keys::getAt)
                        .map(FieldKeys::number)
                        .sorted()
                        .toList());
    }

    private static long number(KeysetHandle.Entry key) {
        return Integer.toUnsignedLong(key.getId());
    }
}
