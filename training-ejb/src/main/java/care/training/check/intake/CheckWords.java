package care.training.check.intake;

import care.training.check.CheckBasis;
import care.training.check.CheckPurpose;
import care.training.kernel.DocumentType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that fixed columns take: first the one the template offers, then others that people write. */
final class CheckWords<E extends Enum<E>> {
    static final CheckWords<DocumentType> DOCUMENTS = new CheckWords<>(
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

    static final CheckWords<CheckPurpose> PURPOSES = new CheckWords<>(
            CheckPurpose.class,
            Map.of(
                    CheckPurpose.PRE_EMPLOYMENT,
                    List.of("聘用前查询", "聘用前", "入职", "入职查询", "Before hiring"),
                    CheckPurpose.ANNUAL_REVIEW,
                    List.of("年度查询", "年度", "在职年度查询", "Yearly review")));

    static final CheckWords<CheckBasis> BASES = new CheckWords<>(
            CheckBasis.class,
            Map.of(
                    CheckBasis.STATUTORY_DUTY,
                    List.of("法定查询义务", "法定义务", "法定", "Duty by law"),
                    CheckBasis.AUTHORISATION,
                    List.of("本人书面授权", "书面授权", "本人授权", "授权", "Authorization")));

    private final Class<E> kind;
    private final Map<E, List<String>> words;

    private CheckWords(Class<E> kind, Map<E, List<String>> words) {
        this.kind = kind;
        Map<E, List<String>> inOrder = new LinkedHashMap<>();
        Arrays.stream(kind.getEnumConstants()).forEach(value -> inOrder.put(value, words.get(value)));
        this.words = inOrder;
    }

    /** The value that a text means: one of its words, or its name in the API; letter case and spaces do not count. */
    Optional<E> find(String text) {
        String sought = key(text);
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> key(value.name()).equals(sought)
                        || words.get(value).stream().anyMatch(word -> key(word).equals(sought)))
                .findFirst();
    }

    /** Those the template offers. */
    List<String> offered() {
        return words.values().stream().map(list -> list.get(0)).toList();
    }

    String word(E value) {
        return words.get(value).get(0);
    }

    private static String key(String text) {
        return text.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }
}
