package care.training.story;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What is right, by the item's stem, read from the same table that the association loads. */
public final class AnswerKey {
    private static final int STEM = 5;
    private static final int KEY = 10;
    private static final Map<String, String> TRUTHS = Map.of("对", "TRUE", "错", "FALSE");

    private final Map<String, String> keys = new HashMap<>();

    public AnswerKey(byte[] table) {
        new String(table, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> keys.put(letters(cells[STEM]), TRUTHS.getOrDefault(cells[KEY], cells[KEY])));
    }

    /** Fails where the stem is not in the table. */
    public String of(String stem) {
        String key = keys.get(letters(stem));
        if (key == null) {
            throw new AssertionError("no such item: " + stem);
        }
        return key;
    }

    /** The bank writes spaces in one way only, the table as its author did. */
    private static String letters(String stem) {
        return stem.replaceAll("[\\s\u3000]", "");
    }
}
