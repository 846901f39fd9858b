package care.training.exam.bank;

import care.training.kernel.Level;

/**
 * What items are looked for; {@code null} leaves a field open.
 *
 * @param words part of the code or the stem
 * @param area id of the area in the blueprint
 */
public record ItemQuery(String words, Level level, String area, ItemKind kind) {
    public ItemQuery {
        words = words == null ? "" : words.strip();
        area = area == null || area.isBlank() ? null : area;
    }
}
