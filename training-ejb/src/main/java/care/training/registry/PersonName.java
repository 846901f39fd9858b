package care.training.registry;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.Set;

/**
 * A person's name as written, without what cannot be seen. Two writings are the same name when their keys are equal:
 * the "exact class" of the matching rules 1 to 3. A name alone never decides who somebody is.
 *
 * @param text 1 to 100 characters: letters, marks, spaces, separator dots, hyphens, apostrophes
 */
public record PersonName(String text) {
    /** In characters (code points); the longest names in use have some 60. */
    public static final int MAX_LENGTH = 100;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    /** The dots people write between the parts of a name (matching rule 2). */
    private static final Set<Integer> DOTS =
            Set.of(0x00B7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0xFF0E, 0x002E, 0x2024, 0x16EB, 0x0387);

    private static final Set<Integer> APOSTROPHES = Set.of(0x0027, 0x2019, 0x02BC, 0x2018, 0xFF07, 0x0060, 0x00B4);

    /** Private-use characters left by decoding GBK, and what GB 18030 says they are (matching rule 3). */
    private static final Map<Integer, Integer> GB18030 = Map.of(
            0xE81E, 0x9FB4,
            0xE826, 0x9FB5,
            0xE82B, 0x9FB6,
            0xE82C, 0x9FB7,
            0xE832, 0x9FB8,
            0xE843, 0x9FB9,
            0xE854, 0x9FBA,
            0xE863, 0x4DAE,
            0xE864, 0x9FBB);

    public PersonName {
        text = tidy(text);
        if (text.isEmpty()) {
            throw Problem.invalid("name", ProblemCode.REQUIRED);
        }
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            throw Problem.invalid("name", ProblemCode.TOO_LONG, MAX_LENGTH);
        }
        if (!text.codePoints().allMatch(PersonName::mayStandInAName)
                || text.codePoints().noneMatch(PersonName::isLetter)) {
            throw Problem.invalid("name", ProblemCode.NAME_MALFORMED);
        }
    }

    /** What all writings of one name have in common; empty for an empty or missing name. */
    public static String key(String name) {
        String before;
        String key = name == null ? "" : name;
        // dropping a separator can bring together what composes, so until nothing changes any more
        do {
            before = key;
            key = NFKC.normalize(tidy(NFKC.normalize(tidy(key))));
            key = joined(key);
        } while (!key.equals(before));
        return key;
    }

    public String key() {
        return key(text);
    }

    public boolean sameAs(PersonName other) {
        return key().equals(other.key());
    }

    /** A private-use character whose meaning no standard gives: a person must look. */
    public boolean hasRareCharacter() {
        return text.codePoints().anyMatch(c -> UCharacter.getType(c) == UCharacterCategory.PRIVATE_USE);
    }

    private static String tidy(String raw) {
        if (raw == null) {
            return "";
        }
        StringBuilder tidy = new StringBuilder();
        raw.codePoints()
                .filter(c -> !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
                .map(c -> GB18030.getOrDefault(c, c))
                .map(c -> UCharacter.isUWhiteSpace(c) ? ' ' : c)
                .forEach(tidy::appendCodePoint);
        return tidy.toString().strip().replaceAll(" +", " ");
    }

    /** In a Han name separators are dropped; in others, where a space tells words apart, they are one space. */
    private static String joined(String name) {
        boolean han = name.codePoints().anyMatch(c -> UScript.getScript(c) == UScript.HAN);
        StringBuilder joined = new StringBuilder();
        name.codePoints()
                .map(c -> DOTS.contains(c) ? ' ' : c)
                .filter(c -> !han || c != ' ')
                .forEach(joined::appendCodePoint);
        return joined.toString().strip().replaceAll(" +", " ");
    }

    private static boolean mayStandInAName(int c) {
        if (c == ' ' || DOTS.contains(c) || APOSTROPHES.contains(c)) {
            return true;
        }
        return isLetter(c)
                || switch (UCharacter.getType(c)) {
                    case UCharacterCategory.NON_SPACING_MARK,
                            UCharacterCategory.COMBINING_SPACING_MARK,
                            UCharacterCategory.DASH_PUNCTUATION,
                            UCharacterCategory.PRIVATE_USE -> true;
                    default -> false;
                };
    }

    /** Letters of any script, 〇 among them, and ideographs newer than the Java platform's tables. */
    private static boolean isLetter(int c) {
        return UCharacter.isLetter(c)
                || UCharacter.getType(c) == UCharacterCategory.LETTER_NUMBER
                || UCharacter.hasBinaryProperty(c, UProperty.IDEOGRAPHIC)
                || UScript.getScript(c) == UScript.HAN;
    }
}
