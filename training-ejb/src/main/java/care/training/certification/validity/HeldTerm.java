package care.training.certification.validity;

import care.training.kernel.rules.WorkingDays;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A certificate or a card in force or over, with its latest term.
 *
 * @param name the holder's, as the record or the certificate says it
 * @param from first day: of the card, or of the certificate's issue
 * @param statedEnd last day where the card or a renewal says it; null where only the rules do
 * @param renewedOn day of the latest renewal; null where there was none
 */
public record HeldTerm(
        ValidityKind kind,
        UUID id,
        UUID personId,
        String name,
        String number,
        String occupation,
        LocalDate from,
        LocalDate statedEnd,
        LocalDate renewedOn) {

    public Validity on(LocalDate day, ValidityEdition edition, WorkingDays calendar) {
        return rule(edition)
                .term()
                .map(rule -> Validity.on(day, from, end(rule), rule, calendar))
                .orElse(Validity.WITHOUT_END);
    }

    public ValidityRule rule(ValidityEdition edition) {
        return edition.rule(kind, occupation);
    }

    private LocalDate end(ValidityTerm rule) {
        return statedEnd != null ? statedEnd : from.plusMonths(rule.months());
    }
}
