package care.training.ban.match;

import care.training.registry.PersonName;
import care.training.registry.names.KeyEditions;
import care.training.registry.names.NameBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The other way round from {@link BanList}: who on record shares a document or a name with a ban, and so must be weighed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BanCandidates {
    private static final String FOUND = """
            select d.person_id from identity_document d join ban_document b on b.number_hash = d.number_hash
            where b.ban_id = :ban
            union select n.person_id from person_name n where n.keys && cast(:keys as text[])""";

    /** Reads every name: no index finds by a pattern. */
    private static final String READ_THROUGH = FOUND + """
             union select n.person_id from person_name n
            where exists (select 1 from unnest(n.keys) k where k like any (cast(:patterns as text[])))""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private NameBook book;

    @Inject
    private KeyEditions editions;

    /**
     * Nobody else on record can be meant. Problems: TEMPORARILY_UNAVAILABLE while the keys of people's names are made anew,
     * as somebody would not be found.
     */
    public Set<UUID> onRecord(UUID ban) {
        editions.requireCurrent(KeyEditions.PEOPLE);
        Sought sought = sought(ban);
        Query query = database.createNativeQuery(sought.patterns().isEmpty() ? FOUND : READ_THROUGH, UUID.class)
                .setParameter("ban", ban)
                .setParameter("keys", sought.keys().toArray(String[]::new));
        if (!sought.patterns().isEmpty()) {
            query.setParameter("patterns", sought.patterns().toArray(String[]::new));
        }
        return people(query.getResultList());
    }

    private Sought sought(UUID ban) {
        List<?> names = database.createNativeQuery("select text from ban_name where ban_id = :ban", String.class)
                .setParameter("ban", ban)
                .getResultList();
        return new Sought(
                List.of(),
                names.stream()
                        .map(text -> book.keys(new PersonName((String) text)))
                        .toList());
    }

    private static Set<UUID> people(Collection<?> found) {
        return found.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }
}
