package care.training.certification.verification;

import care.training.kernel.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A verified list.
 *
 * @param askedAt when it was verified: what is said held then
 * @param total rows of the list
 * @param outcomes how many rows each outcome has
 * @param items the rows of one page, in the list's order
 */
public record NumberListView(UUID id, Instant askedAt, long total, Map<ListOutcome, Long> outcomes, List<Row> items) {
    /**
     * One row.
     *
     * @param row from 1, in the order of the list
     * @param number as it was typed, without spaces and hyphens
     * @param name as it was typed, masked
     */
    public record Row(
            int row,
            String number,
            String name,
            ListOutcome outcome,
            Instant statusSince,
            String occupationName,
            String occupationNameEn,
            Level level,
            LocalDate issuedOn,
            String issuer,
            String issuerEn) {
        public String occupationName(Locale locale) {
            return "en".equals(locale.getLanguage()) ? occupationNameEn : occupationName;
        }

        public String issuer(Locale locale) {
            return "en".equals(locale.getLanguage()) ? issuerEn : issuer;
        }
    }

    /** How many were found valid. */
    public long valid() {
        return outcomes.getOrDefault(ListOutcome.VALID, 0L);
    }
}
