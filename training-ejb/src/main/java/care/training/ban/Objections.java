package care.training.ban;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Objections of people to entries that bar them: marked at once, answered in time, shown in checks meanwhile. */
@Stateless
@RolesAllowed(Roles.REGULATOR)
public class Objections {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanRules rules;

    @Inject
    private BanViews views;

    @Inject
    private Ledger ledger;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Marks that the person objects; the ban stays in force until it is voided. Problems: NOT_FOUND, BAN_NOT_IN_FORCE,
     * OBJECTION_STILL_OPEN while an earlier one has no answer.
     */
    public BanView file(UUID banId) {
        Ban ban = approved(banId);
        if (open(banId).isPresent()) {
            throw new Problem(ProblemCode.OBJECTION_STILL_OPEN);
        }
        Instant now = clock.instant();
        Objection objection =
                new Objection(ban, caller.subject(), now, LocalDate.now(clock).plusDays(rules.objectionAnswerDays()));
        database.persist(objection);
        database.flush();
        record("BAN_OBJECTION_FILED", objection.id(), objection.statement());
        return views.of(ban);
    }

    /**
     * Records how it was answered, also after the last day. What follows from an objection that was upheld, a voiding or
     * a change, two officials do. Problems: NOT_FOUND, BAN_NOT_IN_FORCE, OBJECTION_NOT_OPEN, INVALID_INPUT.
     */
    public BanView answer(UUID banId, NewObjectionAnswer given) {
        Ban ban = approved(banId);
        Objection objection = open(banId).orElseThrow(() -> new Problem(ProblemCode.OBJECTION_NOT_OPEN));
        ObjectionAnswer answer = new ObjectionAnswer(
                objection, given.whole(objection.filedOn(), LocalDate.now(clock)), caller.subject(), clock.instant());
        database.persist(answer);
        database.flush();
        record("BAN_OBJECTION_ANSWERED", objection.id(), answer.statement());
        return views.of(ban);
    }

    private Ban approved(UUID id) {
        Ban ban = database.find(Ban.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (ban == null || ban.isErased()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        ban.requireApproved();
        return ban;
    }

    private Optional<Objection> open(UUID banId) {
        return database.createQuery(
                        "select o from Objection o where o.banId = :ban"
                                + " and not exists (select 1 from ObjectionAnswer a where a.objectionId = o.id)",
                        Objection.class)
                .setParameter("ban", banId)
                .getResultStream()
                .findFirst();
    }

    private void record(String kind, UUID objection, String statement) {
        ledger.append(kind, objection, statement.getBytes(StandardCharsets.UTF_8));
    }
}
