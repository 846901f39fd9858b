package care.training.exam.bank;

import care.training.kernel.Level;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An item as the organization sees it that loaded it.
 *
 * @param area id of the area in the blueprint
 * @param options texts of the options A, B, …; empty for true or false
 * @param key the right answer, in the form of {@link ItemKind#normalAnswer}
 * @param active whether papers may draw it
 */
public record ItemView(
        UUID id,
        String code,
        String occupation,
        Level level,
        String area,
        ItemKind kind,
        String stem,
        List<String> options,
        String key,
        boolean active,
        Instant loadedAt) {}
