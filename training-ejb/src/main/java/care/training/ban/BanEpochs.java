package care.training.ban;

import care.training.ledger.Ledger;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/**
 * Counts the changes of the list, each with its entry in the log. The one row that holds the count is locked, so changes come one
 * after the other; the moment of each is taken then, so that it is no earlier than what it changes could be seen.
 */
@Dependent
class BanEpochs {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private EpochContents contents;

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    /** The epoch that this makes; others wait until the transaction ends. */
    long advance(UUID banId, BanChange.Kind change) {
        return advance(banId, change, null);
    }

    /** The epoch that a confirmed change of an entry makes. */
    long advance(UUID banId, UUID amendmentId) {
        return advance(banId, BanChange.Kind.CHANGED, amendmentId);
    }

    private long advance(UUID banId, BanChange.Kind change, UUID amendmentId) {
        Number epoch =
                (Number) database.createNativeQuery("update ban_list set epoch = epoch + 1 returning epoch", Long.class)
                        .getSingleResult();
        database.createNativeQuery("insert into ban_change (epoch, ban_id, change, amendment_id, at)"
                        + " values (:epoch, :ban, :what, cast(:amendment as uuid), :at)")
                .setParameter("epoch", epoch.longValue())
                .setParameter("ban", banId)
                .setParameter("what", change.name())
                .setParameter("amendment", amendmentId)
                .setParameter("at", clock.instant())
                .executeUpdate();
        ledger.append(EpochContents.ADVANCED, banId, contents.latest(banId));
        return epoch.longValue();
    }
}
