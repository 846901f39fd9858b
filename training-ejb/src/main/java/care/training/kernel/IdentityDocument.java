package care.training.kernel;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A document that identifies a person, its number in the one form it is kept and compared in: half width, no inner
 * spaces or hyphens, upper case, resident numbers of 15 digits converted to 18.
 *
 * <p>Forms: GB 11643 for resident numbers and residence permits of people from Hong Kong, Macao and Taiwan (address
 * 81/82/83); the 2017 and 2023 forms of the foreign permanent resident's card; permits and passports by their usual
 * form (domain 6.3, the last three unconfirmed).
 *
 * <p>Documents of different kinds are never compared, so that a number under the wrong kind would be found by nobody: where a
 * number can only be of another kind, it is refused.
 */
public record IdentityDocument(DocumentType type, String number) {
    private static final Pattern EIGHTEEN = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern FIFTEEN = Pattern.compile("\\d{15}");
    private static final Pattern HK_MACAO = Pattern.compile("[HM]\\d{8}(\\d{2})?");
    private static final Pattern TAIWAN = Pattern.compile("\\d{8}(\\d{2})?");
    private static final Pattern FOREIGN_2017 = Pattern.compile("[A-Z]{3}\\d{12}");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,20}");
    private static final Set<String> PROVINCES =
            Set.of("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71"
                    .split(" "));

    /** Of residence permits of people from Hong Kong, Macao and Taiwan, and of foreign permanent residents' cards. */
    private static final Pattern NO_RESIDENT = Pattern.compile("(8[123]|9).*");

    /** Of whoever lives here, with 15 digits or 18; no passport has so many. */
    private static final Pattern NO_PASSPORT = Pattern.compile("\\d{15}|\\d{17}[\\dX]|[A-Z]{3}\\d{12}");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    public IdentityDocument {
        if (type == null) {
            throw Problem.invalid("documentType", ProblemCode.REQUIRED);
        }
        number = tidy(number);
        if (number.isEmpty()) {
            throw Problem.invalid("documentNumber", ProblemCode.REQUIRED);
        }
        number = switch (type) {
            case RESIDENT_ID -> residentNumber(number);
            case HMT_RESIDENCE -> residenceNumber(number);
            case FOREIGN_PERMANENT_RESIDENT -> foreignNumber(number);
            case HK_MACAO_PERMIT -> matching(HK_MACAO, number);
            case TAIWAN_PERMIT -> matching(TAIWAN, number);
            case PASSPORT -> passportNumber(number);
        };
    }

    /** Date of birth where the number carries it. */
    public Optional<LocalDate> birthDate() {
        return switch (type) {
            case RESIDENT_ID, HMT_RESIDENCE -> Optional.of(date(number.substring(6, 14)));
            case FOREIGN_PERMANENT_RESIDENT ->
                number.length() == 18 ? Optional.of(date(number.substring(6, 14))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /**
     * Nobody is born after today; a newborn's own day is allowed. Problems: INVALID_INPUT about {@code documentNumber}.
     *
     * @param today in Asia/Shanghai
     */
    public void requireBornBy(LocalDate today) {
        if (birthDate().filter(birth -> birth.isAfter(today)).isPresent()) {
            throw Problem.invalid("documentNumber", ProblemCode.DOCUMENT_BIRTH_DATE);
        }
    }

    /**
     * Whether a resident number begins with no province of GB/T 2260: worth a look, but no error, as codes were
     * abolished and numbers given under them stay.
     */
    public boolean isOfUnknownArea() {
        return type == DocumentType.RESIDENT_ID && !PROVINCES.contains(number.substring(0, 2));
    }

    /** What may be shown where the whole number is not needed: the first three characters and the last two. */
    public String masked() {
        int hidden = Math.max(0, number.length() - 5);
        return number.substring(0, Math.min(3, number.length()))
                + "*".repeat(hidden)
                + number.substring(number.length() - 2);
    }

    /** Never the number itself: what is printed by accident must not tell it. */
    @Override
    public String toString() {
        return type + " " + masked();
    }

    private static String tidy(String raw) {
        if (raw == null) {
            return "";
        }
        return Normalizer.normalize(raw, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
    }

    private static String residentNumber(String number) {
        String whole = checked(FIFTEEN.matcher(number).matches() ? converted(number) : number);
        if (NO_RESIDENT.matcher(whole).matches()) {
            throw ofAnotherKind();
        }
        return whole;
    }

    private static String passportNumber(String number) {
        if (NO_PASSPORT.matcher(number).matches()) {
            throw ofAnotherKind();
        }
        return matching(PASSPORT, number);
    }

    private static String residenceNumber(String number) {
        String whole = checked(number);
        if (!whole.matches("(81|82|83)0000.*")) {
            throw malformed();
        }
        return whole;
    }

    private static String foreignNumber(String number) {
        if (FOREIGN_2017.matcher(number).matches()) {
            return number;
        }
        if (!number.startsWith("9")) {
            throw malformed();
        }
        return checked(number);
    }

    /** 15 digits become 18 by the century 19 and the check character (identity-matching, Documents). */
    private static String converted(String fifteen) {
        if (fifteen.substring(12).matches("99[6-9]")) {
            // order codes 996-999 are people born before 1900: the century is not 19, a person must look
            throw Problem.invalid("documentNumber", ProblemCode.DOCUMENT_OF_LAST_CENTURY);
        }
        String body = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
        return body + checkCharacter(body);
    }

    private static String checked(String number) {
        if (!EIGHTEEN.matcher(number).matches()) {
            throw malformed();
        }
        if (checkCharacter(number) != number.charAt(17)) {
            throw Problem.invalid("documentNumber", ProblemCode.DOCUMENT_CHECK_CHARACTER);
        }
        date(number.substring(6, 14));
        return number;
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static LocalDate date(String yyyymmdd) {
        try {
            return LocalDate.of(
                    Integer.parseInt(yyyymmdd.substring(0, 4)),
                    Integer.parseInt(yyyymmdd.substring(4, 6)),
                    Integer.parseInt(yyyymmdd.substring(6)));
        } catch (java.time.DateTimeException impossible) {
            throw Problem.invalid("documentNumber", ProblemCode.DOCUMENT_BIRTH_DATE);
        }
    }

    private static String matching(Pattern form, String number) {
        if (!form.matcher(number).matches()) {
            throw malformed();
        }
        return number;
    }

    private static Problem ofAnotherKind() {
        return Problem.invalid("documentNumber", ProblemCode.DOCUMENT_OF_ANOTHER_KIND);
    }

    private static Problem malformed() {
        return Problem.invalid("documentNumber", ProblemCode.DOCUMENT_MALFORMED);
    }
}
