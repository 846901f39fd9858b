package care.training.standard;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Takes changes of the rules in and decides on them, one at a time over all nodes, each in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class StandardDesk {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private RuleRevisions revisions;

    @Inject
    private Standards standards;

    @Inject
    private Ledger ledger;

    @Inject
    private Event<RulesProposed> proposed;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    ChangeView take(RuleText file, LocalDate effectiveFrom, String reason) {
        RuleHistory history = new RuleHistory(revisions.all());
        StandardChange change =
                new StandardChange(file, effectiveFrom, reason, history.newest(), someone(), clock.instant());
        require(change, history);
        database.persist(change);
        database.flush();
        record("STANDARD_CHANGE_PROPOSED", change);
        return change.view(caller.subject());
    }

    /** The change becomes the next revision. */
    ChangeView approve(UUID id) {
        revisions.hold();
        StandardChange change = locked(id);
        change.approve(someone(), clock.instant());
        RuleHistory history = new RuleHistory(revisions.all());
        requireSameBasis(change, history);
        require(change, history);
        database.flush();
        revisions.add(change.asRevision(history.newest() + 1), id, caller.displayName());
        record("STANDARD_CHANGE_APPROVED", change);
        return change.view(caller.subject());
    }

    ChangeView turnDown(UUID id) {
        StandardChange change = locked(id);
        change.turnDown(someone(), clock.instant());
        database.flush();
        record("STANDARD_CHANGE_TURNED_DOWN", change);
        return change.view(caller.subject());
    }

    /** What the rules would be after a change that is open; for one that is decided, as they were before it. */
    ProposedStandards proposed(StandardChange change) {
        return proposed(change, new RuleHistory(revisions.all()));
    }

    private ProposedStandards proposed(StandardChange change, RuleHistory history) {
        StandardTimeline now = standards.timeline().with(history);
        RuleHistory longer = history.with(change.asRevision(history.newest() + 1));
        return new ProposedStandards(now, now.with(longer), change.effectiveFrom());
    }

    /** The text that holds for the change's day without it; null where there is no such file. */
    String textWithout(StandardChange change) {
        RuleHistory history = new RuleHistory(revisions.all());
        return text(change, history, change.state() == ChangeState.APPROVED ? change.basedOn() : history.newest());
    }

    /** The newest text of every file. */
    List<RuleText> files() {
        RuleHistory history = new RuleHistory(revisions.all());
        return RuleHistory.texts(history.inEffect(history.newest(), LocalDate.MAX));
    }

    int newest() {
        return revisions.newest();
    }

    Page<RevisionView> revisions(int page, int size) {
        return revisions.page(page, size);
    }

    private static String text(StandardChange change, RuleHistory history, int asOf) {
        return RuleHistory.texts(history.inEffect(asOf, change.effectiveFrom())).stream()
                .filter(file -> file.path().equals(change.path()))
                .map(RuleText::text)
                .findFirst()
                .orElse(null);
    }

    private void requireSameBasis(StandardChange change, RuleHistory history) {
        String then = text(change, history, change.basedOn());
        String now = text(change, history, history.newest());
        if (then == null ? now != null : !then.equals(now)) {
            throw new Problem(ProblemCode.CHANGED_MEANWHILE);
        }
    }

    private void require(StandardChange change, RuleHistory history) {
        if (change.effectiveFrom().isBefore(LocalDate.now(clock))) {
            throw Problem.invalid("effectiveFrom", ProblemCode.EFFECTIVE_IN_PAST);
        }
        history.lastChangeOf(change.path())
                .filter(last -> change.effectiveFrom().isBefore(last.effectiveFrom()))
                .ifPresent(last -> {
                    throw Problem.invalid(
                            "effectiveFrom",
                            ProblemCode.EFFECTIVE_BEFORE_OTHER,
                            last.effectiveFrom().toString());
                });
        if (change.text().equals(text(change, history, history.newest()))) {
            throw new Problem(ProblemCode.RULES_UNCHANGED);
        }
        ProposedStandards after = proposed(change, history);
        RuleUpload.telling(after::requireWhole);
        proposed.fire(new RulesProposed(after));
    }

    private StandardChange locked(UUID id) {
        StandardChange change = database.find(StandardChange.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (change == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return change;
    }

    private StandardChange.Someone someone() {
        return new StandardChange.Someone(caller.subject(), caller.displayName());
    }

    private void record(String kind, StandardChange change) {
        ledger.append(kind, change.id(), change.recorded(change.state() == ChangeState.PROPOSED));
    }
}
