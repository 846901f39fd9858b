package care.training.ban;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;

/** Counts the changes of the list. The one row that holds the count is locked, so changes come one after the other. */
@Dependent
class BanEpochs {
    @PersistenceContext
    private EntityManager database;

    /** The epoch that this makes; others wait until the transaction ends. */
    long advance(UUID banId, BanChange.Kind change, Instant at) {
        return advance(banId, change, null, at);
    }

    /** The epoch that a confirmed change of an entry makes. */
    long advance(UUID banId, UUID amendmentId, Instant at) {
        return advance(banId, BanChange.Kind.CHANGED, amendmentId, at);
    }

    private long advance(UUID banId, BanChange.Kind change, UUID amendmentId, Instant at) {
        Number epoch =
                (Number) database.createNativeQuery("update ban_list set epoch = epoch + 1 returning epoch", Long.class)
                        .getSingleResult();
        database.createNativeQuery("insert into ban_change (epoch, ban_id, change, amendment_id, at)"
                        + " values (:epoch, :ban, :what, cast(:amendment as uuid), :at)")
                .setParameter("epoch", epoch.longValue())
                .setParameter("ban", banId)
                .setParameter("what", change.name())
                .setParameter("amendment", amendmentId)
                .setParameter("at", at)
                .executeUpdate();
        return epoch.longValue();
    }
}
