package care.training.certification;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a number that somebody typed is, told from its form alone: nothing is looked up, and a form we do not know is
 * never called fake.
 *
 * @param kind which scheme it follows
 * @param number the number without spaces, hyphens and full-width forms, in capitals
 * @param parts the scheme's parts by name, e.g. {@code province} to {@code 61}; empty where malformed
 * @param names the scheme's name by language, {@code zh} and {@code en}; empty where malformed
 */
public record NumberForm(Kind kind, String number, Map<String, String> parts, Map<String, String> names) {
    /** Longer input is no number of any scheme; it is not even tidied. */
    private static final int LONGEST_INPUT = 200;

    public enum Kind {
        /** 22 characters as this platform and every other evaluation body issue them. */
        LEVEL_CERTIFICATE,
        /** A present form that this platform never issues. */
        OTHER_ISSUER,
        OLDER_SCHEME,
        MALFORMED
    }

    public NumberForm {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        names = Map.copyOf(names);
    }

    public static NumberForm read(String typed) {
        if (typed == null || typed.length() > LONGEST_INPUT) {
            return malformed("");
        }
        return NumberSchemes.known().read(tidy(typed));
    }

    static NumberForm malformed(String number) {
        return new NumberForm(Kind.MALFORMED, number, Map.of(), Map.of());
    }

    /** A part of the number by the name its scheme gives it; empty where the scheme has no such part. */
    public Optional<String> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** The province the number names, in words. */
    public Optional<String> province(Locale locale) {
        return part("province").flatMap(code -> NumberSchemes.known().province(code, locale));
    }

    /** The number as a value, where it has the form this platform issues. */
    public Optional<CertificateNumber> certificateNumber() {
        return kind == Kind.LEVEL_CERTIFICATE ? Optional.of(new CertificateNumber(number)) : Optional.empty();
    }

    /** Half width, capitals, without spaces, hyphens and invisible characters. */
    static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
