package care.training.kernel.spreadsheet;

import care.training.kernel.DocumentType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words that a column of fixed words takes: for each value first the one the template offers, then others that people
 * write.
 */
public final class ColumnWords<E extends Enum<E>> {
    public static final ColumnWords<DocumentType> DOCUMENTS = new ColumnWords<>(
            DocumentType.class,
            Map.of(
                    DocumentType.RESIDENT_ID,
                    List.of("居民身份证", "身份证", "Resident identity card"),
                    DocumentType.HK_MACAO_PERMIT,
                    List.of("港澳居民来往内地通行证", "港澳通行证", "回乡证"),
                    DocumentType.TAIWAN_PERMIT,
                    List.of("台湾居民来往大陆通行证", "台胞证"),
                    DocumentType.HMT_RESIDENCE,
                    List.of("港澳台居民居住证"),
                    DocumentType.FOREIGN_PERMANENT_RESIDENT,
                    List.of("外国人永久居留身份证", "外国人永久居留证"),
                    DocumentType.PASSPORT,
                    List.of("护照")));

    private final Map<E, List<String>> words = new LinkedHashMap<>();

    /** @param words of the values the column takes; others of the enum are unknown to it */
    public ColumnWords(Class<E> kind, Map<E, List<String>> words) {
        Arrays.stream(kind.getEnumConstants())
                .filter(words::containsKey)
                .forEach(value -> this.words.put(value, words.get(value)));
    }

    /** The value that a text means: one of its words, or its name in the API; letter case and spaces do not count. */
    public Optional<E> find(String text) {
        String sought = key(text);
        return words.keySet().stream()
                .filter(value -> key(value.name()).equals(sought)
                        || words.get(value).stream().anyMatch(word -> key(word).equals(sought)))
                .findFirst();
    }

    /** Those the template offers. */
    public List<String> offered() {
        return words.values().stream().map(list -> list.get(0)).toList();
    }

    public String word(E value) {
        return words.get(value).get(0);
    }

    private static String key(String text) {
        return RowCells.narrow(text).replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }
}
