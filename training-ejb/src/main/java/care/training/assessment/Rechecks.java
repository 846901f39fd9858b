package care.training.assessment;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.RequiredText;
import care.training.kernel.Roles;
import care.training.ledger.Ledger;
import care.training.registry.OneAtATime;
import care.training.scheduling.Schedule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Objections to results: by the candidate while the public notice lasts, answered by the association. */
@Stateless
public class Rechecks {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Results results;

    @Inject
    private Schedule schedule;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private Ledger ledger;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * The caller objects to a result of hers. Problems: NOT_FOUND, RECHECK_TOO_LATE after the notice, ALREADY_CONTESTED,
     * INVALID_INPUT.
     */
    @RolesAllowed(Roles.CAREGIVER)
    public RecheckView ask(UUID resultId, String reason) {
        MyResult result = results.mine(resultId);
        String words = RequiredText.of("reason", reason, Recheck.LONGEST_TEXT);
        if (LocalDate.now(clock).isAfter(result.noticeEndsOn())) {
            throw new Problem(
                    ProblemCode.RECHECK_TOO_LATE, result.noticeEndsOn().toString());
        }
        oneAtATime.hold("recheck", resultId.toString());
        if (ofResult(resultId).isPresent()) {
            throw new Problem(ProblemCode.ALREADY_CONTESTED);
        }
        Recheck asked = new Recheck(resultId, words, caller.subject(), clock.instant());
        database.persist(asked);
        database.flush();
        ledger.append("RECHECK_ASKED", asked.id(), asked.recorded());
        return view(asked);
    }

    /** The caller's own objection to a result of hers; empty where she made none. */
    @RolesAllowed(Roles.CAREGIVER)
    public Optional<RecheckView> mine(UUID resultId) {
        return ofResult(results.mine(resultId).id()).map(this::view);
    }

    /** Objections to results of an own session, the open ones first. Problems: NOT_FOUND. */
    @RolesAllowed(Roles.ASSOCIATION)
    public List<RecheckView> ofSession(UUID sessionId) {
        return views("r.sessionId = :key", schedule.ownSession(sessionId).id());
    }

    /**
     * The association has looked through marks, sums and entries. Problems: NOT_FOUND (also another body's),
     * RECHECK_ANSWERED, INVALID_INPUT.
     *
     * @param stands whether the result stands
     */
    @RolesAllowed(Roles.ASSOCIATION)
    public RecheckView answer(UUID resultId, boolean stands, String answer) {
        String words = RequiredText.of("answer", answer, Recheck.LONGEST_TEXT);
        Recheck recheck = ofResult(resultId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        schedule.ownSession(database.find(Result.class, recheck.resultId()).sessionId());
        database.refresh(recheck, LockModeType.PESSIMISTIC_WRITE);
        recheck.answer(
                stands ? RecheckState.RESULT_STANDS : RecheckState.RESULT_WRONG,
                words,
                caller.subject(),
                clock.instant());
        database.flush();
        ledger.append("RECHECK_ANSWERED", recheck.id(), recheck.recorded());
        return view(recheck);
    }

    private Optional<Recheck> ofResult(UUID resultId) {
        return database.createQuery("select r from Recheck r where r.resultId = :result", Recheck.class)
                .setParameter("result", resultId)
                .getResultStream()
                .findFirst();
    }

    private RecheckView view(Recheck recheck) {
        return views("c.id = :key", recheck.id()).get(0);
    }

    private List<RecheckView> views(String which, UUID key) {
        return database.createQuery(
                        "select c, b.seat, p.name from Recheck c, Result r, Booking b, Person p where r.id = c.resultId"
                                + " and b.id = r.bookingId and p.id = r.personId and " + which
                                + " order by case when c.state = :open then 0 else 1 end, c.askedAt",
                        Object[].class)
                .setParameter("key", key)
                .setParameter("open", RecheckState.OPEN)
                .getResultStream()
                .map(row -> ((Recheck) row[0]).view((Integer) row[1], (String) row[2]))
                .toList();
    }
}
