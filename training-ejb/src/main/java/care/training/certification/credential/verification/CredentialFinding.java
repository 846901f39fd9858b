package care.training.certification.credential.verification;

import care.training.kernel.Languages;
import care.training.kernel.Worded;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** One thing found of a credential, with what its words need. */
public record CredentialFinding(CredentialFindingCode code, List<Object> arguments) {
    private static final int LONGEST_SHOWN = 120;

    CredentialFinding(CredentialFindingCode code, Object... arguments) {
        this(code, List.of(arguments));
    }

    public String message(Locale locale) {
        Object[] inLanguage = arguments.stream()
                .map(argument -> argument instanceof Worded worded ? worded.in(locale) : shown(argument.toString()))
                .toArray();
        return new MessageFormat(bundle(locale).getString(code.name()), locale).format(inLanguage);
    }

    /** A text of the bundle by itself, for an argument. */
    static Worded words(String key) {
        return locale -> bundle(locale).getString(key);
    }

    /** What others wrote is shown without what could turn the text around it, and not at any length. */
    static String shown(String foreign) {
        String plain = foreign.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "");
        return plain.codePointCount(0, plain.length()) <= LONGEST_SHOWN
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "care.training.certification.credential.verification.Findings", locale, Languages.NO_FALLBACK);
    }
}
