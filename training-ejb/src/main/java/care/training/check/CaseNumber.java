package care.training.check;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The number an employer names to the authority about a possible match; it tells nothing of whom it is about. */
public final class CaseNumber {
    /** Without letters and digits that are taken for each other when read aloud or copied. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRTUVWXY346789";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CaseNumber() {}

    /** E.g. {@code 20261124-K7QX4MHP}. */
    public static String random(LocalDate day) {
        StringBuilder number = new StringBuilder(day.format(DateTimeFormatter.BASIC_ISO_DATE)).append('-');
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> number.append(ALPHABET.charAt(i)));
        return number.toString();
    }
}
