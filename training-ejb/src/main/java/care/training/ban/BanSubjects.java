package care.training.ban;

import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.registry.PersonName;
import care.training.registry.names.KeyEditions;
import care.training.registry.names.NameBook;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whom bans bar: their documents and names. */
@Dependent
class BanSubjects {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private FieldCipher cipher;

    @Inject
    private NameBook book;

    @Inject
    private KeyEditions editions;

    /** Problems: TEMPORARILY_UNAVAILABLE while the keys of all names are made anew. */
    void keep(Ban ban, IdentityDocument document, List<PersonName> names) {
        editions.requireCurrent(KeyEditions.BANS);
        if (document != null) {
            database.persist(new BanDocument(ban, document, cipher));
        }
        for (int i = 0; i < names.size(); i++) {
            BanName name = new BanName(ban, i, names.get(i));
            database.persist(name);
            database.flush();
            keepKeys(name);
        }
    }

    private void keepKeys(BanName name) {
        for (String key : book.keys(name.name()).kept()) {
            database.createNativeQuery("insert into ban_name_key (ban_name_id, key) values (:name, :key)")
                    .setParameter("name", name.id())
                    .setParameter("key", key)
                    .executeUpdate();
        }
    }

    /** The documents of bans, by ban. */
    Map<UUID, List<BanDocument>> documents(Collection<UUID> bans) {
        return database.createQuery(
                        "select d from BanDocument d where d.banId in :bans order by d.id", BanDocument.class)
                .setParameter("bans", bans)
                .getResultStream()
                .collect(Collectors.groupingBy(BanDocument::banId));
    }

    /** The names of bans, by ban, the decision's own first. */
    Map<UUID, List<PersonName>> names(Collection<UUID> bans) {
        return database.createQuery(
                        "select n from BanName n where n.banId in :bans order by n.banId, n.position", BanName.class)
                .setParameter("bans", bans)
                .getResultStream()
                .collect(Collectors.groupingBy(BanName::banId, Collectors.mapping(BanName::name, Collectors.toList())));
    }
}
