package care.training.ban;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Changes of entries in force: one official proposes, another confirms; the entry itself stands as it was decided. */
@Stateless
@RolesAllowed(Roles.REGULATOR)
public class BanAmendments {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanRules rules;

    @Inject
    private BanViews views;

    @Inject
    private BanEpochs epochs;

    @Inject
    private BanReach reach;

    @Inject
    private Identifications identifications;

    @Inject
    private Ledger ledger;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<BanChanged> changed;

    /**
     * Proposes a change; nothing changes before another official confirms it. Problems: NOT_FOUND, BAN_NOT_IN_FORCE,
     * BAN_CHANGE_ALREADY_PROPOSED, INVALID_INPUT, BAN_NEEDS_BASIS, BAN_KIND_AND_BASIS_DIFFER, BAN_TERM_INVALID,
     * BAN_CHANGE_DOES_NOT_FIT.
     */
    public BanView propose(UUID banId, NewAmendment change) {
        LocalDate today = LocalDate.now(clock);
        Ban ban = inForce(banId, today);
        List<Amendment> earlier = of(banId);
        if (earlier.stream().anyMatch(Amendment::isProposed)) {
            throw new Problem(ProblemCode.BAN_CHANGE_ALREADY_PROPOSED);
        }
        change.requireWhole(today);
        Period period = change.settle(ban.inForce(), rule(ban, change), today);
        Amendment proposed = new Amendment(ban, earlier.size() + 1, change, period, caller.subject(), clock.instant());
        database.persist(proposed);
        database.flush();
        if (change.kind() == AmendmentKind.IDENTIFIED) {
            identifications.propose(ban, proposed, change.identity());
        }
        record("BAN_CHANGE_PROPOSED", proposed, AmendmentState.PROPOSED);
        return views.of(ban);
    }

    /**
     * A second official puts it in force, at once and for everybody. Problems: NOT_FOUND, BAN_NOT_IN_FORCE,
     * BAN_CHANGE_NOT_PROPOSED, PROPOSER_CANNOT_APPROVE, TEMPORARILY_UNAVAILABLE while the keys of all names are made anew.
     */
    public BanView confirm(UUID banId, int number) {
        Ban ban = inForce(banId, LocalDate.now(clock));
        Amendment proposed = numbered(banId, number);
        proposed.confirm(caller.subject(), clock.instant());
        database.flush();
        database.refresh(ban);
        if (proposed.kind() == AmendmentKind.IDENTIFIED) {
            identifications.confirm(ban, proposed);
        }
        reach.barAnew(ban);
        long epoch = epochs.advance(banId, proposed.id());
        record("BAN_CHANGE_CONFIRMED", proposed, AmendmentState.CONFIRMED);
        changed.fire(new BanChanged(banId, proposed.kind(), epoch));
        return views.of(ban);
    }

    /** Any official turns it down; the entry goes on as it was. Problems: NOT_FOUND, BAN_CHANGE_NOT_PROPOSED. */
    public BanView turnDown(UUID banId, int number) {
        Ban ban = locked(banId);
        Amendment proposed = numbered(banId, number);
        proposed.turnDown(caller.subject(), clock.instant());
        database.flush();
        record("BAN_CHANGE_TURNED_DOWN", proposed, AmendmentState.TURNED_DOWN);
        return views.of(ban);
    }

    private DecisionRule rule(Ban ban, NewAmendment change) {
        if (ban.isSuspension()) {
            return null;
        }
        return change.kind() == AmendmentKind.EXTENDED
                ? rules.rule(ban.kind(), change.legalBasis(), change.decidedOn())
                : rules.rule(ban.kind(), ban.legalBasis(), ban.judgedOn());
    }

    private Ban inForce(UUID id, LocalDate today) {
        Ban ban = locked(id);
        if (ban.state(today) != BanState.IN_FORCE) {
            throw new Problem(ProblemCode.BAN_NOT_IN_FORCE);
        }
        return ban;
    }

    private Ban locked(UUID id) {
        Ban ban = database.find(Ban.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (ban == null || ban.isErased()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return ban;
    }

    private Amendment numbered(UUID banId, int number) {
        return database.createQuery(
                        "select a from Amendment a where a.banId = :ban and a.number = :number", Amendment.class)
                .setParameter("ban", banId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    private List<Amendment> of(UUID banId) {
        return database.createQuery("select a from Amendment a where a.banId = :ban", Amendment.class)
                .setParameter("ban", banId)
                .getResultList();
    }

    private void record(String kind, Amendment amendment, AmendmentState as) {
        ledger.append(
                kind, amendment.id(), identifications.statement(amendment, as).getBytes(StandardCharsets.UTF_8));
    }
}
