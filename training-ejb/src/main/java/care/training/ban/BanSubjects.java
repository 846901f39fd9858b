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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** As the decision names her. Problems: TEMPORARILY_UNAVAILABLE while the keys of all names are made anew. */
    void keep(Ban ban, List<IdentityDocument> documents, List<PersonName> names) {
        keep(ban, null, documents, names, 0);
    }

    /** Beside that, by a confirmed change. Problems: those of {@link #keep}. */
    void add(Ban ban, Amendment change, List<IdentityDocument> documents, List<PersonName> names) {
        keep(
                ban,
                change,
                documents,
                names,
                names(List.of(ban.id())).get(ban.id()).size());
    }

    private void keep(Ban ban, Amendment change, List<IdentityDocument> documents, List<PersonName> names, int first) {
        editions.requireCurrent(KeyEditions.BANS);
        documents.forEach(document -> database.persist(new BanDocument(ban, change, document, cipher)));
        for (int i = 0; i < names.size(); i++) {
            BanName name = new BanName(ban, change, first + i, names.get(i));
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

    /** Whether the names of a ban are found by the keys that the tables in use give them; true while they are made anew. */
    boolean areFound(UUID ban) {
        if (!editions.isCurrent(KeyEditions.BANS)) {
            return true;
        }
        Map<UUID, Set<String>> kept = new HashMap<>();
        List<?> rows = database.createNativeQuery("""
                        select k.ban_name_id, k.key from ban_name_key k join ban_name n on n.id = k.ban_name_id
                        where n.ban_id = :ban""").setParameter("ban", ban).getResultList();
        rows.stream().map(Object[].class::cast).forEach(row -> kept.computeIfAbsent(
                        (UUID) row[0], name -> new HashSet<>())
                .add((String) row[1]));
        return database.createQuery("select n from BanName n where n.banId = :ban", BanName.class)
                .setParameter("ban", ban)
                .getResultStream()
                .allMatch(name -> book.keys(name.name()).kept().equals(kept.get(name.id())));
    }

    /** The names of the decision itself, its own first, and none that a change gave. */
    List<String> namesOfDecision(UUID ban) {
        return database.createQuery(
                        "select n.text from BanName n where n.banId = :ban and n.amendmentId is null order by n.position",
                        String.class)
                .setParameter("ban", ban)
                .getResultList();
    }

    /** The documents of bans, by ban, the decisions' own first. */
    Map<UUID, List<BanDocument>> documents(Collection<UUID> bans) {
        return database.createQuery(
                        "select d from BanDocument d where d.banId in :bans"
                                + " order by case when d.amendmentId is null then 0 else 1 end, d.id",
                        BanDocument.class)
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
