package care.training.scheduling;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.OneAtATime;
import care.training.standard.ChangeState;
import care.training.standard.ProposedStandards;
import care.training.standard.StandardChanges;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose entry would be decided otherwise under a change of the standards: of everybody with a decision for an exam from the
 * change's day on, also of those who gave their seat back. Nothing is decided anew by it: bookings keep the revision they
 * were made under. It is found once, when the proposal is first opened, and kept with it.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
public class RuleEffects {
    private static final String KEPT = """
             from RuleEffect e, Booking b, ExamSession s, Site p where b.id = e.bookingId and s.id = b.sessionId
            and p.id = s.siteId and e.changeId = :change and (:organizer = '' or s.organizer = :organizer)""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private StandardChanges changes;

    @Inject
    private EffectSearch search;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * The decisions that would differ, the earliest exam first: all for an operator, for an association those of its own
     * exams. Problems: NOT_FOUND.
     */
    public Page<AffectedBooking> of(UUID change, int page, int size) {
        preview(change);
        return new Page<>(
                asked(
                                database.createQuery(
                                        "select e, b, s, p.name" + KEPT + " order by e.position", Object[].class),
                                change)
                        .setFirstResult(Page.first(page, size))
                        .setMaxResults(Page.size(size))
                        .getResultStream()
                        .map(row -> ((RuleEffect) row[0]).view((Booking) row[1], (ExamSession) row[2], (String) row[3]))
                        .toList(),
                asked(database.createQuery("select count(e)" + KEPT, Long.class), change)
                        .getSingleResult());
    }

    /** When what {@link #of} shows was found. Problems: NOT_FOUND. */
    public Instant foundAt(UUID change) {
        return preview(change).foundAt();
    }

    /**
     * Finds it anew, because of what was booked or recorded since. Problems: NOT_FOUND, CHANGE_DECIDED, as then it shows what
     * was known when it was decided.
     */
    public void findAgain(UUID change) {
        if (changes.get(change).state() != ChangeState.PROPOSED) {
            throw new Problem(ProblemCode.CHANGE_DECIDED);
        }
        hold(change);
        find(change);
    }

    private <T> TypedQuery<T> asked(TypedQuery<T> query, UUID change) {
        String organizer =
                caller.hasRole(Roles.ADMIN) ? "" : caller.requireOrganization().value();
        return query.setParameter("change", change).setParameter("organizer", organizer);
    }

    private RulePreview preview(UUID change) {
        boolean open = changes.get(change).state() == ChangeState.PROPOSED;
        int newest = changes.newestRevision();
        return known(change)
                .filter(preview -> !open || preview.isBasedOn(newest))
                .orElseGet(() -> {
                    hold(change);
                    // whoever waited finds what the other has found
                    return known(change)
                            .filter(preview -> !open || preview.isBasedOn(newest))
                            .orElseGet(() -> find(change));
                });
    }

    private Optional<RulePreview> known(UUID change) {
        return database.createQuery("select p from RulePreview p where p.changeId = :id", RulePreview.class)
                .setParameter("id", change)
                .getResultStream()
                .findFirst();
    }

    private void hold(UUID change) {
        oneAtATime.hold("rule-effects", change.toString());
    }

    private RulePreview find(UUID change) {
        ProposedStandards proposed = changes.preview(change);
        database.createQuery("delete from RulePreview p where p.changeId = :id")
                .setParameter("id", change)
                .executeUpdate();
        database.clear();
        database.persist(new RulePreview(change, changes.newestRevision(), clock.instant()));
        database.flush();
        int position = 0;
        for (EffectSearch.Batch batch = search.first(proposed); !batch.isEmpty(); batch = search.next(batch)) {
            for (EffectSearch.Found one : batch.affected()) {
                database.persist(new RuleEffect(change, position++, one.booking(), one.now(), one.then()));
            }
            database.flush();
            database.clear();
        }
        return database.find(RulePreview.class, change);
    }
}
