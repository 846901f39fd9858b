package care.training.ban;

import care.training.registry.names.KeyEditions;
import care.training.registry.names.NameBook;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Reads the tables of names when the application starts, so that it refuses to start on wrong ones. Where they are others
 * than before, the keys of all bans are made anew in one transaction; until it ends no check is answered.
 */
@Singleton
@Startup
@DependsOn("Migrations")
public class BanNameKeysAtStart {
    private static final int AT_A_TIME = 1000;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private KeyEditions editions;

    @Inject
    private NameBook book;

    @PostConstruct
    void bringUpToDate() {
        editions.bringUpToDate(KeyEditions.BANS, this::makeAnew);
    }

    private void makeAnew() {
        database.createNativeQuery("delete from ban_name_key").executeUpdate();
        List<BanName> names;
        UUID last = new UUID(0, 0);
        do {
            names = database.createQuery("select n from BanName n where n.id > :last order by n.id", BanName.class)
                    .setParameter("last", last)
                    .setMaxResults(AT_A_TIME)
                    .getResultList();
            keep(names);
            database.clear();
            last = names.isEmpty() ? last : names.get(names.size() - 1).id();
        } while (names.size() == AT_A_TIME);
    }

    private void keep(List<BanName> names) {
        List<UUID> ids = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (BanName name : names) {
            for (String key : book.keys(name.name()).kept()) {
                ids.add(name.id());
                keys.add(key);
            }
        }
        database.createNativeQuery("insert into ban_name_key (ban_name_id, key)"
                        + " select * from unnest(cast(:ids as uuid[]), cast(:keys as text[]))")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("keys", keys.toArray(String[]::new))
                .executeUpdate();
    }
}
