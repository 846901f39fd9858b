package care.training.certification.validity.renewal;

import care.training.certification.validity.RenewalWay;
import care.training.certification.validity.ValidityWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * How far a holder is on one way.
 *
 * @param since first day that counts today
 * @param done 学时 in the training record since; 0 for an exam
 */
public record WayStanding(RenewalWay way, LocalDate since, BigDecimal done) {
    /** 学时; 0 where nothing is missing, and for an exam. */
    public BigDecimal missing() {
        return BigDecimal.valueOf(way.hours()).subtract(done).max(BigDecimal.ZERO);
    }

    public boolean isExam() {
        return way.kind() == RenewalWay.Kind.EXAM;
    }

    /** Whether hours suffice as they stand; of an exam nobody knows before it is looked at. */
    public boolean isMet() {
        return !isExam() && missing().signum() == 0;
    }

    public String text(Locale locale) {
        String key = isExam() ? "way.EXAM" : isMet() ? "way.HOURS.met" : "way.HOURS.missing";
        return ValidityWords.of(key, locale, since, plain(done), String.valueOf(way.hours()), plain(missing()));
    }

    private static String plain(BigDecimal hours) {
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }
}
