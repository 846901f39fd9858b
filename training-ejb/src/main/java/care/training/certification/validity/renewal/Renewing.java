package care.training.certification.validity.renewal;

import care.training.certification.validity.HeldTerm;
import care.training.certification.validity.HeldTerms;
import care.training.certification.validity.RenewalWay;
import care.training.certification.validity.Validity;
import care.training.certification.validity.ValidityEdition;
import care.training.certification.validity.ValidityKind;
import care.training.certification.validity.ValidityRules;
import care.training.certification.validity.ValidityState;
import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.rules.WorkingDays;
import care.training.learning.record.CountedHours;
import care.training.ledger.Ledger;
import care.training.registry.AssessorCard;
import care.training.registry.OneAtATime;
import care.training.registry.People;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How a term stands and on which ways it goes on; and the granting of the next one, in the caller's transaction. */
@Dependent
class Renewing {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private HeldTerms terms;

    @Inject
    private ValidityRules rules;

    @Inject
    private WorkingDays calendar;

    @Inject
    private CountedHours hours;

    @Inject
    private People people;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private Ledger ledger;

    /** Whoever asks or decides of a thing waits for whoever is at it; the constraint of the table stands behind. */
    HeldTerm hold(UUID id) {
        oneAtATime.hold("validity-renewal", id.toString());
        return terms.find(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    Validity standing(HeldTerm held, LocalDate day) {
        return held.on(day, rules.on(day), calendar);
    }

    /** How far its holder is on each way that is open in this state, or will be. */
    List<WayStanding> ways(HeldTerm held, ValidityState state, LocalDate day) {
        return held.rule(rules.on(day)).term().stream()
                .flatMap(rule -> rule.ways(state).stream())
                .map(way -> standing(held, way, day))
                .toList();
    }

    private WayStanding standing(HeldTerm held, RenewalWay way, LocalDate day) {
        LocalDate since = since(held, way, day);
        BigDecimal done = way.kind() == RenewalWay.Kind.EXAM
                ? BigDecimal.ZERO
                : hours.of(people.allRecordsOf(held.personId()), way.kinds(), since, day);
        return new WayStanding(way, since, done);
    }

    /** What was done up to the latest renewal counted for that one, and not again. */
    static LocalDate since(HeldTerm held, RenewalWay way, LocalDate day) {
        LocalDate first = way.first(day);
        return held.renewedOn() == null || held.renewedOn().isBefore(first)
                ? first
                : held.renewedOn().plusDays(1);
    }

    /**
     * The next term, by the edition under which it was asked for. Problems: RENEWAL_NOT_OPEN where the term is another by
     * now.
     *
     * @param asked already granted, not yet written
     * @param by who granted it
     */
    Validity.Span grant(ValidityRequest asked, HeldTerm held, String by, Instant now) {
        LocalDate askedOn = LocalDate.ofInstant(asked.askedAt(), PlatformClock.ZONE);
        ValidityEdition edition = rules.on(askedOn);
        Validity then = held.on(askedOn, edition, calendar);
        if (!asked.formerEnd().equals(then.endsOn())) {
            throw new Problem(ProblemCode.RENEWAL_NOT_OPEN);
        }
        Validity.Span next = then.next(
                LocalDate.ofInstant(now, PlatformClock.ZONE),
                held.rule(edition).term().orElseThrow());
        database.flush();
        database.createNativeQuery("insert into validity_renewal (request_id, subject_id, former_end, from_day, to_day,"
                        + " edition, granted_by, granted_at)"
                        + " values (:request, :subject, :end, :from, :to, :edition, :by, :at)")
                .setParameter("request", asked.id())
                .setParameter("subject", asked.subjectId())
                .setParameter("end", asked.formerEnd())
                .setParameter("from", next.from())
                .setParameter("to", next.to())
                .setParameter("edition", edition.edition())
                .setParameter("by", by)
                .setParameter("at", now)
                .executeUpdate();
        if (held.kind() == ValidityKind.ASSESSOR_CARD) {
            database.find(AssessorCard.class, held.id())
                    .extend(then.state() == ValidityState.LAPSED ? next.from() : held.from(), next.to());
        }
        String statement = asked.statement() + "\n" + next.from() + "\n" + next.to();
        ledger.append("VALIDITY_RENEWED", asked.id(), statement.getBytes(StandardCharsets.UTF_8));
        return next;
    }
}
