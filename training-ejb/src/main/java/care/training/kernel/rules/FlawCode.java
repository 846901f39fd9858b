package care.training.kernel.rules;

import care.training.kernel.Languages;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** What can be wrong in a file of rules; the texts stand in the bundle {@code Flaws}. */
public enum FlawCode {
    OTHER,
    UNREADABLE,
    EMPTY,
    NEEDS,
    NOT_KNOWN,
    NOT_KNOWN_AMONG,
    DOUBLED,
    NOT_NAMED,
    NOT_A_LIST,
    NOT_A_TEXT,
    NOT_A_NUMBER,
    NOT_A_FLAG,
    NOT_A_DATE,
    NOT_ONE_OF,
    NOT_A_MONTH_AND_DAY,
    // by the schema
    NOT_WHOLE,
    NOT_THE_VALUE,
    TOO_SMALL,
    TOO_LARGE,
    TOO_FEW,
    NOT_UNIQUE,
    NOT_WRITTEN_SO,
    NOT_A_KEY,
    // one standard
    NOT_OF_ITS_NAME,
    END_BEFORE_START,
    LEAST_ABOVE_MOST,
    LEVEL_LACKS,
    LEVEL_NOT_THERE,
    LEVEL_HAS_ALREADY,
    CRITERION_DOUBLED,
    NO_FUNCTION,
    NOT_A_HUNDRED,
    LIST_UNUSED,
    NO_FAMILY,
    ENTRY_NOT_FROM,
    ENTRY_ENDS_EARLY,
    // families
    FAMILY_DOUBLED,
    WAY_DOUBLED,
    NO_SCHOOL,
    // all together
    NO_STANDARD,
    NOT_A_RULE_FILE,
    FILE_MISSING,
    EDITION_DOUBLED,
    EDITIONS_OVERLAP,
    EDITIONS_APART,
    LEVEL_WITHOUT_WAY,
    ASKS_FOR_ITSELF,
    NO_SUCH_CERTIFICATE,
    NO_SUCH_DIPLOMA,
    // the layout of a page
    NO_GLYPH,
    LEAVES_THE_PAGE,
    OVERLAPS,
    TOO_NARROW,
    NOT_BORNE;

    String text(Locale locale, Object... arguments) {
        Object[] inLanguage = Arrays.stream(arguments)
                .map(argument -> argument instanceof Names names ? names.in(locale) : argument)
                .toArray();
        return new MessageFormat(bundle(locale).getString(key()), locale).format(inLanguage);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("care.training.kernel.rules.Flaws", locale, Languages.NO_FALLBACK);
    }
}
