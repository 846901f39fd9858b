package care.training.ledger;

import care.training.ledger.tree.Growth;
import care.training.ledger.tree.Tiles;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The tiles of the log in the database. */
@Dependent
class LogTiles implements Tiles {
    @PersistenceContext
    private EntityManager database;

    @Override
    public byte[] read(int level, long number) {
        List<?> found = database.createNativeQuery(
                        "select hashes from log_tile where level = :level and number = :number", byte[].class)
                .setParameter("level", level)
                .setParameter("number", number)
                .getResultList();
        if (found.isEmpty()) {
            throw new IllegalStateException("tile " + number + " of level " + level + " of the log is missing");
        }
        return (byte[]) found.get(0);
    }

    void keep(Growth.Tile tile) {
        database.createNativeQuery("insert into log_tile (level, number, hashes) values (:level, :number, :hashes)"
                        + " on conflict (level, number) do update set hashes = excluded.hashes")
                .setParameter("level", tile.level())
                .setParameter("number", tile.number())
                .setParameter("hashes", tile.hashes())
                .executeUpdate();
    }
}
