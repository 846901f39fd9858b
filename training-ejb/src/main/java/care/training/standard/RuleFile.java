package care.training.standard;

import java.time.Instant;
import java.util.List;

/**
 * A file of rules as it holds: as it was read when the application started, or as a change approved since says.
 *
 * @param path below the configuration's folder, e.g. {@code exams/rules.yaml}
 * @param version the first 12 hexadecimal digits of its SHA-256: two nodes with the same version have the same rules
 * @param changedAt when the file was last written, or the change approved
 * @param revision number of the approved change; null where the file holds as the application started with it
 * @param values every value with a mark, in the file's order; never empty
 */
public record RuleFile(String path, String version, Instant changedAt, Integer revision, List<RuleValue> values) {
    public RuleFile {
        values = List.copyOf(values);
    }

    /** What the authority must still confirm: values known from memory only, or from sources that disagree. */
    public List<RuleValue> unconfirmed() {
        return values.stream().filter(value -> !value.isConfirmed()).toList();
    }
}
