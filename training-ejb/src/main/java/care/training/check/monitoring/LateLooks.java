package care.training.check.monitoring;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Bans of which it is looked once more a minute later whom they mean: checks that are under way see nothing of what changes now. */
@Dependent
class LateLooks {
    @PersistenceContext
    private EntityManager database;

    void ask(UUID ban) {
        database.createNativeQuery("insert into late_look (ban_id) values (:ban)"
                        + " on conflict (ban_id) do update set took_effect_at = excluded.took_effect_at")
                .setParameter("ban", ban)
                .executeUpdate();
    }
}
