package care.training.certification.validity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules that hold from a day until the next edition's.
 *
 * @param edition its name, by which renewals name it
 */
public record ValidityEdition(String edition, LocalDate from, List<ValidityRule> rules) {
    public ValidityEdition {
        rules = List.copyOf(rules);
    }

    public ValidityRule rule(ValidityKind kind, String occupation) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind && rule.occupations().contains(occupation))
                .findFirst()
                .orElseGet(() -> others(kind));
    }

    /**
     * The last day of a certificate of skill level; empty where it has none.
     *
     * @param renewedTo last day of its latest further term; null where it has none
     */
    public Optional<LocalDate> endOfCertificate(String occupation, LocalDate issuedOn, LocalDate renewedTo) {
        return rule(ValidityKind.LEVEL_CERTIFICATE, occupation)
                .term()
                .map(rule -> renewedTo != null ? renewedTo : issuedOn.plusMonths(rule.months()));
    }

    /** The rule for the occupations that no other names; the file's reading saw that there is one of every kind. */
    private ValidityRule others(ValidityKind kind) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind && rule.isForAllOthers())
                .findFirst()
                .orElseThrow();
    }
}
