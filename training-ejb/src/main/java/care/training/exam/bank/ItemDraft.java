package care.training.exam.bank;

import care.training.kernel.Level;
import java.util.List;

/**
 * An item as it is brought into the bank.
 *
 * @param code by which the organization knows the item
 * @param area id of the area in the blueprint
 * @param options texts of the options A, B, …; empty for true or false
 * @param key the right answer, in the form of {@link ItemKind#normalAnswer}
 * @param active whether papers may draw it
 */
public record ItemDraft(
        String code,
        String occupation,
        Level level,
        String area,
        ItemKind kind,
        String stem,
        List<String> options,
        String key,
        boolean active) {

    /** What makes it the same item as an earlier one of the organization. */
    String address() {
        return occupation + "/" + level.number() + "/" + code;
    }
}
