package care.training.certification.validity.renewal;

import care.training.certification.validity.HeldTerm;
import care.training.certification.validity.HeldTerms;
import care.training.certification.validity.RenewalWay;
import care.training.certification.validity.Validity;
import care.training.certification.validity.ValidityRules;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.Ledger;
import care.training.registry.People;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the caller holds, how it stands, and her requests for a further term. */
@Stateless
@RolesAllowed({Roles.CAREGIVER, Roles.ASSESSOR})
public class MyValidities {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private HeldTerms terms;

    @Inject
    private Renewing renewing;

    @Inject
    private ValidityRules rules;

    @Inject
    private People people;

    @Inject
    private Ledger ledger;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** What ends first at the top; none before she has said who she is. */
    public List<HeldValidity> mine() {
        LocalDate today = LocalDate.now(clock);
        return terms.of(records()).stream().map(held -> view(held, today)).toList();
    }

    /**
     * Asks for a further term because the training record has the hours; it is granted at once. Problems: NOT_FOUND,
     * RENEWAL_NOT_OPEN, RENEWAL_WAITING, RENEWAL_WAY_CLOSED, RENEWAL_HOURS_MISSING.
     */
    public HeldValidity renewByHours(UUID id) {
        HeldTerm held = own(id);
        LocalDate today = LocalDate.now(clock);
        Validity now = open(held, today);
        WayStanding way = way(held, now, RenewalWay.Kind.HOURS, today);
        if (!way.isMet()) {
            throw new Problem(ProblemCode.RENEWAL_HOURS_MISSING, way.missing().toPlainString());
        }
        ValidityRequest asked = ValidityRequest.byHours(
                held, now.endsOn(), rules.on(today).edition(), way.done(), caller.subject(), clock.instant());
        database.persist(asked);
        database.flush();
        asked.grant(caller.subject(), clock.instant());
        renewing.grant(asked, held, caller.subject(), clock.instant());
        database.flush();
        return view(own(id), today);
    }

    /**
     * Asks for a further term because of an exam; somebody of the association decides. Problems: NOT_FOUND,
     * RENEWAL_NOT_OPEN, RENEWAL_WAITING, RENEWAL_WAY_CLOSED, RENEWAL_EXAM_TOO_OLD, INVALID_INPUT (body, on, reference).
     */
    public HeldValidity askByExam(UUID id, ShownExam exam) {
        HeldTerm held = own(id);
        LocalDate today = LocalDate.now(clock);
        Validity now = open(held, today);
        WayStanding way = way(held, now, RenewalWay.Kind.EXAM, today);
        ValidityRequest asked = ValidityRequest.byExam(
                held,
                now.endsOn(),
                rules.on(today).edition(),
                exam.checked(way.since(), today),
                caller.subject(),
                clock.instant());
        database.persist(asked);
        database.flush();
        ledger.append("VALIDITY_ASKED", asked.id(), asked.statement().getBytes(StandardCharsets.UTF_8));
        return view(held, today);
    }

    private HeldTerm own(UUID id) {
        HeldTerm held = renewing.hold(id);
        if (!records().contains(held.personId())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return held;
    }

    private Set<UUID> records() {
        return people.minePossibly().map(me -> people.recordsOf(me.id())).orElse(Set.of());
    }

    private Validity open(HeldTerm held, LocalDate today) {
        Validity now = renewing.standing(held, today);
        if (!now.state().mayBeAskedFor()) {
            throw new Problem(ProblemCode.RENEWAL_NOT_OPEN);
        }
        RequestView latest = latest(held.id(), now.endsOn());
        if (latest != null && latest.state() == RequestState.WAITING) {
            throw new Problem(ProblemCode.RENEWAL_WAITING);
        }
        return now;
    }

    private WayStanding way(HeldTerm held, Validity now, RenewalWay.Kind kind, LocalDate today) {
        return renewing.ways(held, now.state(), today).stream()
                .filter(one -> one.way().kind() == kind)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.RENEWAL_WAY_CLOSED));
    }

    private HeldValidity view(HeldTerm held, LocalDate today) {
        Validity now = renewing.standing(held, today);
        return HeldValidity.of(
                held,
                now,
                renewing.ways(held, now.state(), today),
                rules.on(today).edition(),
                now.endsOn() == null ? null : latest(held.id(), now.endsOn()));
    }

    private RequestView latest(UUID subject, LocalDate end) {
        return database.createQuery(
                        "select r from ValidityRequest r where r.subjectId = :subject and r.formerEnd = :end"
                                + " order by r.askedAt desc",
                        ValidityRequest.class)
                .setParameter("subject", subject)
                .setParameter("end", end)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(ValidityRequest::view)
                .orElse(null);
    }
}
