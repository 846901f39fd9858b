package care.training.check.cases;

import care.training.ban.match.BanList;
import care.training.check.CheckRules;
import care.training.check.CheckView;
import care.training.kernel.CurrentCaller;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.AuditTrail;
import care.training.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Possible matches before officials: one proposes whom a ban means, another confirms it. */
@Stateless
@RolesAllowed(Roles.REGULATOR)
public class Cases {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private CaseViews views;

    @Inject
    private SameCases same;

    @Inject
    private BanList list;

    @Inject
    private CheckRules rules;

    @Inject
    private Ledger ledger;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<CaseDecided> decided;

    /** Problems: NOT_FOUND. */
    public CaseView get(String number) {
        return view(find(number, LockModeType.NONE));
    }

    /** Whoever was asked about, by the whole document number; that it was seen is recorded. Problems: NOT_FOUND. */
    public CheckView.Subject unmask(String number) {
        CheckView.Subject subject = views.subject(find(number, LockModeType.NONE));
        audit.viewed(
                new IdentityDocument(subject.documentType(), subject.documentNumber()),
                "CASE_DOCUMENT",
                "possible match " + number);
        return subject;
    }

    public Page<CaseView> list(CaseQueue queue, int page, int size) {
        String order = queue == CaseQueue.DECIDED ? "c.verdictAt desc" : "c.dueOn, c.openedAt";
        List<MatchCase> cases = mine(
                        queue,
                        database.createQuery(
                                "select c from MatchCase c where " + condition(queue) + " order by " + order + ", c.id",
                                MatchCase.class))
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        return new Page<>(views.many(cases, waiting(cases)), count(queue));
    }

    /** How many wait in a queue. */
    public long count(CaseQueue queue) {
        return mine(
                        queue,
                        database.createQuery("select count(c) from MatchCase c where " + condition(queue), Long.class))
                .getSingleResult();
    }

    /** How many open cases should have been decided by now. */
    public long overdue() {
        return database.createQuery(
                        "select count(c) from MatchCase c where c.verdict is null and c.dueOn < :today", Long.class)
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
    }

    private static String condition(CaseQueue queue) {
        return switch (queue) {
            case OPEN -> "c.verdict is null";
            case TO_CONFIRM ->
                "exists (select 1 from CaseDecision d where d.caseId = c.id and d.settledAt is null"
                        + " and d.proposedBy <> :me)";
            case DECIDED -> "c.verdict is not null";
        };
    }

    private <T> TypedQuery<T> mine(CaseQueue queue, TypedQuery<T> query) {
        return queue == CaseQueue.TO_CONFIRM ? query.setParameter("me", caller.subject()) : query;
    }

    private List<CaseDecision> waiting(List<MatchCase> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        "select d from CaseDecision d where d.caseId in :cases and d.settledAt is null",
                        CaseDecision.class)
                .setParameter("cases", cases.stream().map(MatchCase::id).toList())
                .getResultList();
    }

    /**
     * Says whom the case is about; nothing follows before another official confirms it. That nothing can be told yet, so
     * that more is asked for, is one official's: the case stays open and has more time. A case that was decided may be
     * decided anew, in the same way. Problems: NOT_FOUND, INVALID_INPUT, CASE_ALREADY_PROPOSED, CASE_HAS_EXACT_HIT.
     */
    public CaseView propose(String number, CaseProposal given) {
        MatchCase opened = find(number, LockModeType.PESSIMISTIC_WRITE);
        Map<UUID, Boolean> candidates = candidates(opened);
        CaseProposal proposal = given.requireWhole(candidates.keySet());
        if (decisions(opened).stream().anyMatch(CaseDecision::isOpen)) {
            throw new Problem(ProblemCode.CASE_ALREADY_PROPOSED);
        }
        if (proposal.verdict() == CaseVerdict.NOT_SAME_PERSON && candidates.containsValue(true)) {
            throw new Problem(ProblemCode.CASE_HAS_EXACT_HIT);
        }
        CaseDecision decision = new CaseDecision(
                opened.id(), proposal.verdict(), proposal.ban(), proposal.reason(), caller.subject(), now());
        database.persist(decision);
        if (proposal.verdict() == CaseVerdict.CANNOT_TELL) {
            opened.waitUntil(rules.moreTimeUntil(LocalDate.now(clock)));
        }
        database.flush();
        record("CASE_PROPOSED", opened, decision);
        return view(opened);
    }

    /**
     * A second official confirms what the first proposed; further cases that ask the very same are decided along, and later
     * checks are answered accordingly; employers who were told otherwise are told. Problems: NOT_FOUND, CASE_NOT_PROPOSED,
     * CASE_NEEDS_ANOTHER.
     */
    public CaseView confirm(String number) {
        MatchCase opened = find(number, LockModeType.PESSIMISTIC_WRITE);
        CaseDecision decision = proposed(opened);
        // a case about somebody on a staff that is opened meanwhile is seen by one of the two; and the moment is taken
        // afterwards, so that of two who decide one case the one that waits is the later
        list.holdAlone();
        decision.confirm(caller.subject(), now());
        List<MatchCase> settled = new ArrayList<>(List.of(opened));
        settle(opened, decision);
        for (UUID other : same.following(opened.id(), decision)) {
            MatchCase follower = database.find(MatchCase.class, other);
            CaseDecision followed = decision.followedBy(other);
            database.persist(followed);
            settle(follower, followed);
            settled.add(follower);
        }
        decided.fire(new CaseDecided(
                ids(settled, MatchCase::checkId),
                ids(settled, MatchCase::alertId),
                candidates(opened).keySet()));
        return view(opened);
    }

    private static Set<UUID> ids(List<MatchCase> cases, Function<MatchCase, UUID> of) {
        return cases.stream().map(of).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void settle(MatchCase opened, CaseDecision decision) {
        // the database lets a case follow only a decision that is there
        database.flush();
        opened.decided(decision);
        database.flush();
        record("CASE_DECIDED", opened, decision);
    }

    /** Another does not agree, or whoever proposed it takes it back. Problems: NOT_FOUND, CASE_NOT_PROPOSED. */
    public CaseView turnDown(String number) {
        MatchCase opened = find(number, LockModeType.PESSIMISTIC_WRITE);
        CaseDecision decision = proposed(opened);
        decision.turnDown(caller.subject(), now());
        database.flush();
        record("CASE_TURNED_DOWN", opened, decision);
        return view(opened);
    }

    private CaseDecision proposed(MatchCase opened) {
        return decisions(opened).stream()
                .filter(CaseDecision::isOpen)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.CASE_NOT_PROPOSED));
    }

    private MatchCase find(String number, LockModeType lock) {
        return database.createQuery("select c from MatchCase c where c.number = :number", MatchCase.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    private CaseView view(MatchCase opened) {
        return views.whole(opened, candidates(opened), decisions(opened), same.count(opened.id()));
    }

    private List<CaseDecision> decisions(MatchCase opened) {
        return database.createQuery(
                        "select d from CaseDecision d where d.caseId = :case order by d.proposedAt, d.id",
                        CaseDecision.class)
                .setParameter("case", opened.id())
                .getResultList();
    }

    /** Whether each is an exact hit, by the ban's id. */
    private Map<UUID, Boolean> candidates(MatchCase opened) {
        List<?> rows = database.createNativeQuery(
                        "select ban_id, exact from case_candidate where case_id = :case order by ban_id")
                .setParameter("case", opened.id())
                .getResultList();
        Map<UUID, Boolean> candidates = new LinkedHashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> candidates.put((UUID) row[0], (Boolean) row[1]));
        return candidates;
    }

    private void record(String what, MatchCase opened, CaseDecision decision) {
        ledger.append(what, opened.id(), decision.statement().getBytes(StandardCharsets.UTF_8));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
