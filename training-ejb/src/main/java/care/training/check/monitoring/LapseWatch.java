package care.training.check.monitoring;

import care.training.certification.validity.ValidityEdition;
import care.training.certification.validity.ValidityKind;
import care.training.certification.validity.ValidityRule;
import care.training.certification.validity.ValidityRules;
import care.training.certification.validity.ending.EndingTerms;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Certificates of skill level that end while their holders are on a staff, where the rules of a day give them an end. */
@Dependent
class LapseWatch {
    /** What was over before she was hired the employer saw when it hired her. */
    private static final String LAPSED = """
            select e.organization, e.person_id, t.number, t.to_day
            from (%s) t join employment e on e.person_id = person_itself(t.person_id)
            where t.to_day < :day and e.superseded_at is null and e.valid_from <= :day
                and (e.valid_to is null or e.valid_to >= :day)
            group by e.organization, e.person_id, t.number, t.to_day having t.to_day >= min(e.valid_from)
            order by e.organization, t.number""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private ValidityRules rules;

    /** Those whose last day is over, also since long: what was told is not told again. */
    List<NewAlert> on(LocalDate day) {
        ValidityEdition edition = rules.on(day);
        return edition.rules().stream()
                .filter(rule -> rule.kind() == ValidityKind.LEVEL_CERTIFICATE
                        && rule.term().isPresent())
                .flatMap(rule -> lapsed(rule, edition, day).stream())
                .map(Object[].class::cast)
                .map(row -> NewAlert.ofLapse(
                        (String) row[0], (UUID) row[1], (String) row[2], LocalDate.parse(row[3].toString())))
                .toList();
    }

    private List<?> lapsed(ValidityRule rule, ValidityEdition edition, LocalDate day) {
        return database.createNativeQuery(LAPSED.formatted(EndingTerms.of(rule, edition)))
                .setParameter("day", day)
                .getResultList();
    }
}
