package care.training.ledger;

import care.training.ledger.tree.Checkpoint;
import care.training.ledger.tree.Growth;
import care.training.ledger.tree.Tree;
import care.training.ledger.tree.TreeHash;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives the entries that wait their places in the log and signs how long it has become, all in one transaction: after a
 * crash they wait again. One node does so at a time; whoever records an entry never waits for it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LogWriter {
    /** Entries at a time. */
    static final int AT_ONCE = 2_000;

    /** Held by the one writer; any number that nothing else holds. */
    private static final long LOCK = 0x74726C6F67L;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private LogTiles tiles;

    @Inject
    private LogKey key;

    @Inject
    private Clock clock;

    /** An entry to be given a place. */
    private record Waiting(long id, byte[] digest) {}

    /**
     * Places up to {@value #AT_ONCE} entries; whether there may be more. Throws {@link IllegalStateException} where the
     * log is no longer what was signed: then nothing may be added to it.
     */
    public boolean placeWaiting() {
        if (!isTheOneWriter()) {
            return false;
        }
        List<Waiting> waiting = takeWaiting();
        if (waiting.isEmpty()) {
            return false;
        }
        Growth growth = new Growth(sizeSigned(), tiles);
        long first = growth.size();
        waiting.forEach(entry -> growth.add(TreeHash.leaf(entry.digest())));
        growth.tiles().forEach(tiles::keep);
        place(waiting, first);
        sign(growth.tree());
        return waiting.size() == AT_ONCE;
    }

    private boolean isTheOneWriter() {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    private List<Waiting> takeWaiting() {
        List<?> rows =
                database.createNativeQuery("""
                        with taken as (
                            delete from log_waiting where entry_id in (
                                select entry_id from log_waiting order by entry_id limit :most)
                            returning entry_id)
                        select e.id, e.digest from ledger_entry e join taken t on t.entry_id = e.id order by e.id""").setParameter("most", AT_ONCE).getResultList();
        List<Waiting> waiting = new ArrayList<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            waiting.add(new Waiting(((Number) columns[0]).longValue(), (byte[]) columns[1]));
        }
        return waiting;
    }

    /** How long the log was when last signed; what it holds must still be what was signed. */
    private long sizeSigned() {
        List<?> last = database.createNativeQuery("select size, root from log_checkpoint order by size desc limit 1")
                .getResultList();
        if (last.isEmpty()) {
            return 0;
        }
        Object[] signed = (Object[]) last.get(0);
        long size = ((Number) signed[0]).longValue();
        if (!new Tree(size, tiles).root().equals(TreeHash.of((byte[]) signed[1]))) {
            throw new IllegalStateException("the log of " + size + " entries is no longer what was signed");
        }
        return size;
    }

    private void place(List<Waiting> waiting, long first) {
        database.createNativeQuery("insert into log_leaf (place, entry_id)"
                        + " select :first + n - 1, id from unnest(cast(:ids as bigint[])) with ordinality as t (id, n)")
                .setParameter("first", first)
                .setParameter("ids", waiting.stream().map(Waiting::id).toArray(Long[]::new))
                .executeUpdate();
    }

    private void sign(Tree tree) {
        TreeHash root = tree.root();
        String note = key.signed(new Checkpoint(key.origin(), tree.size(), root).text());
        database.createNativeQuery(
                        "insert into log_checkpoint (size, root, note, signed_at) values (:size, :root, :note, :at)")
                .setParameter("size", tree.size())
                .setParameter("root", root.bytes())
                .setParameter("note", note)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
