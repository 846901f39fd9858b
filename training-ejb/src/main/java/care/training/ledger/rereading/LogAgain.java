package care.training.ledger.rereading;

import care.training.ledger.LogKey;
import care.training.ledger.tree.Checkpoint;
import care.training.ledger.tree.Growth;
import care.training.ledger.tree.Tiles;
import care.training.ledger.tree.TreeHash;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Steps of reading the log again, each in a transaction of its own so that none is long. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LogAgain {
    /** Entries at a time. */
    private static final int AT_ONCE = 500;

    private static final String ENTRY =
            "e.kind, e.reference, e.digest, s.salt, r.entry_id is not null from ledger_entry e"
                    + " left join ledger_salt s on s.entry_id = e.id"
                    + " left join retention_erased r on r.entry_id = e.id";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Records records;

    @Inject
    private LogKey key;

    /** How long the log is by its latest checkpoint. */
    public long size() {
        return ((Number) database.createNativeQuery("select coalesce(max(size), 0) from log_checkpoint")
                        .getSingleResult())
                .longValue();
    }

    /** Reads on, at most to the next checkpoint. */
    public void readOn(Reread reread) {
        long from = reread.tree().size();
        Object[] checkpoint = nextCheckpoint(from);
        long to = Math.min(((Number) checkpoint[0]).longValue(), from + AT_ONCE);
        List<LoggedEntry> entries = placed(from, to);
        for (int i = 0; i < to - from; i++) {
            if (i >= entries.size() || entries.get(i).place() != from + i) {
                reread.found(Difference.at(Difference.What.PLACE_MISSING, from + i));
                return;
            }
        }
        List<Growth.Tile> tiles = reread.tree()
                .add(entries.stream()
                        .map(entry -> TreeHash.leaf(entry.digest()))
                        .toList());
        tiles.stream()
                .map(tile -> difference(tile, entries, from))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(reread::found);
        entries.forEach(entry -> compare(entry, reread));
        if (reread.difference() == null && reread.tree().size() == ((Number) checkpoint[0]).longValue()) {
            compare(checkpoint, reread);
        }
        database.clear();
    }

    private Object[] nextCheckpoint(long after) {
        return (Object[]) database.createNativeQuery(
                        "select size, root, note from log_checkpoint where size > :after order by size limit 1")
                .setParameter("after", after)
                .getSingleResult();
    }

    private List<LoggedEntry> placed(long from, long to) {
        return entries(database.createNativeQuery("select l.place, " + ENTRY
                        + " join log_leaf l on l.entry_id = e.id where l.place >= :from and l.place < :to"
                        + " order by l.place")
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList());
    }

    private static List<LoggedEntry> entries(List<?> rows) {
        List<LoggedEntry> entries = new ArrayList<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            entries.add(new LoggedEntry(
                    columns[0] == null ? null : ((Number) columns[0]).longValue(),
                    (String) columns[1],
                    (UUID) columns[2],
                    (byte[]) columns[3],
                    (byte[]) columns[4],
                    (Boolean) columns[5]));
        }
        return entries;
    }

    private void compare(LoggedEntry entry, Reread reread) {
        if (reread.difference() != null) {
            return;
        }
        if (entry.salt() == null) {
            reread.erased(entry.byRetention());
        } else {
            records.difference(entry).map(entry::differs).ifPresent(reread::found);
        }
    }

    /** How the tile that is kept differs from the one that its entries make: it may have grown since. */
    private Optional<Difference> difference(Growth.Tile tile, List<LoggedEntry> entries, long from) {
        List<?> kept = database.createNativeQuery(
                        "select hashes from log_tile where level = :level and number = :number", byte[].class)
                .setParameter("level", tile.level())
                .setParameter("number", tile.number())
                .getResultList();
        byte[] again = tile.hashes();
        byte[] before = kept.isEmpty() ? new byte[0] : (byte[]) kept.get(0);
        int same = Arrays.mismatch(again, before);
        if (same < 0 || same == again.length) {
            return Optional.empty();
        }
        long place = tile.number() * Tiles.WIDTH + same / TreeHash.SIZE;
        if (tile.level() > 0 || place < from || place - from >= entries.size()) {
            return Optional.of(Difference.at(
                    Difference.What.TREE_CHANGED, tile.number() * Tiles.WIDTH << Tiles.HEIGHT * tile.level()));
        }
        return Optional.of(entries.get((int) (place - from)).differs(Difference.What.ENTRY_CHANGED));
    }

    private void compare(Object[] kept, Reread reread) {
        long size = reread.tree().size();
        TreeHash root = reread.tree().root();
        String note = (String) kept[2];
        boolean signed = key.verifies(note)
                && note.startsWith(new Checkpoint(Checkpoint.read(note).origin(), size, root).text() + "\n");
        if (!signed || !root.equals(TreeHash.of((byte[]) kept[1]))) {
            reread.found(Difference.at(Difference.What.CHECKPOINT_CHANGED, size - 1));
        }
    }

    /** What stands outside the tree: entries without a place, places that nothing was signed of, records without entry. */
    public void readTheRest(Reread reread) {
        unsigned().ifPresent(reread::found);
        for (LoggedEntry entry : waiting()) {
            compare(entry, reread);
        }
        if (reread.difference() == null) {
            forgotten().or(records::withoutEntry).ifPresent(reread::found);
        }
    }

    private Optional<Difference> unsigned() {
        return database
                .createNativeQuery(
                        "select min(place) from log_leaf where place >= (select coalesce(max(size), 0) from"
                                + " log_checkpoint)",
                        Long.class)
                .getResultList()
                .stream()
                .filter(place -> place != null)
                .map(place -> Difference.at(Difference.What.PLACE_MISSING, ((Number) place).longValue()))
                .findFirst();
    }

    private List<LoggedEntry> waiting() {
        return entries(database.createNativeQuery("select null, " + ENTRY
                        + " join log_waiting w on w.entry_id = e.id order by e.id limit " + AT_ONCE)
                .getResultList());
    }

    private Optional<Difference> forgotten() {
        return entries(database.createNativeQuery("select null, " + ENTRY
                                + " where not exists (select 1 from log_leaf l where l.entry_id = e.id)"
                                + " and not exists (select 1 from log_waiting w where w.entry_id = e.id)"
                                + " order by e.id limit 1")
                        .getResultList())
                .stream()
                .map(entry -> entry.differs(Difference.What.ENTRY_FORGOTTEN))
                .findFirst();
    }
}
