package care.training.check.monitoring;

import care.training.ban.match.BanCandidates;
import care.training.check.AskedNames;
import care.training.registry.PersonName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whom something could be about, on record or not. */
@Dependent
class Subjects {
    private static final String OF_BAN = """
            select encode(number_hash, 'hex') from ban_document where ban_id = :ban
            union select encode(q.document_hash, 'hex') from match_case m join credential_check q on q.id = m.check_id
            where m.verdict_ban = :ban""";

    private static final String DECIDED_ON_STAFF = "select distinct person_itself(a.person_id) from match_case m"
            + " join alert a on a.id = m.alert_id where m.verdict_ban = :ban";

    private static final String OF_ALERTS =
            "select distinct person_itself(person_id) from alert where person_id is not null and id in (:alerts)";

    private static final String OF_CHECKS =
            "select distinct encode(document_hash, 'hex') from credential_check where id in (:checks)";

    private static final UUID NOBODY = new UUID(0, 0);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanCandidates candidates;

    @Inject
    private AskedNames askedNames;

    /**
     * Registered people and documents, whoever holds them.
     *
     * @param documents keyed hashes, hexadecimal
     */
    record Found(Set<UUID> people, Set<String> documents) {
        /** For a condition that may not be empty. */
        Set<UUID> orNobody() {
            return Set.copyOf(orNone(people));
        }

        String[] hashes() {
            return documents.toArray(String[]::new);
        }
    }

    /**
     * Whom a ban could mean: by its documents and names, and whoever was decided to be meant by it. Of those who are not on
     * record, whoever was checked lately enough to be told of. Problems:
     * TEMPORARILY_UNAVAILABLE while somebody would not be found.
     */
    Found of(UUID ban) {
        Set<String> documents =
                texts(database.createNativeQuery(OF_BAN, String.class).setParameter("ban", ban));
        documents.addAll(askedNames.documents(names(ban)));
        Set<UUID> people = new HashSet<>(candidates.onRecord(ban));
        people.addAll(holders(documents));
        people.addAll(
                ids(database.createNativeQuery(DECIDED_ON_STAFF, UUID.class).setParameter("ban", ban)));
        return new Found(people, documents);
    }

    private List<PersonName> names(UUID ban) {
        List<?> names = database.createNativeQuery("select text from ban_name where ban_id = :ban", String.class)
                .setParameter("ban", ban)
                .getResultList();
        return names.stream().map(text -> new PersonName((String) text)).toList();
    }

    /** Whom checks asked about, and of whom alerts told as of the staff. */
    Found of(Collection<UUID> checks, Collection<UUID> alerts) {
        Set<String> documents =
                texts(database.createNativeQuery(OF_CHECKS, String.class).setParameter("checks", orNone(checks)));
        Set<UUID> people = new HashSet<>(holders(documents));
        people.addAll(ids(database.createNativeQuery(OF_ALERTS, UUID.class).setParameter("alerts", orNone(alerts))));
        return new Found(people, documents);
    }

    /** For a condition that may not be empty. */
    private static Collection<UUID> orNone(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of(NOBODY) : ids;
    }

    private Set<UUID> holders(Set<String> documents) {
        return ids(database.createNativeQuery(
                        "select person_id from identity_document where number_hash in"
                                + " (select decode(h, 'hex') from unnest(cast(:documents as text[])) h)",
                        UUID.class)
                .setParameter("documents", documents.toArray(String[]::new)));
    }

    private static Set<UUID> ids(Query query) {
        List<?> found = query.getResultList();
        return found.stream().filter(Objects::nonNull).map(UUID.class::cast).collect(Collectors.toSet());
    }

    private static Set<String> texts(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(String.class::cast).collect(Collectors.toCollection(HashSet::new));
    }
}
