package care.training.registry;

import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was on record of people at some moment. Documents and names go from one record to the other by merges, and back where a
 * merge is undone; whose they were then is told by the first of these that came later.
 */
@Dependent
class PersonThen {
    /** Whose a row was then; of rows that still are hers, and of those that a merge took from her or brought her. */
    private static final String THEN = """
            with row_then as (
                select t.*, coalesce((
                    select case when m.decided_at > :at then m.absorbed else m.survivor end
                    from merge_move v join person_merge m on m.id = v.merge_id
                    where v.table_name = '%1$s' and v.row_id = t.id and (m.decided_at > :at or m.undone_at > :at)
                    order by case when m.decided_at > :at then m.decided_at else m.undone_at end limit 1), t.person_id) as holder
                from %1$s t where t.recorded_at <= :at and (%2$s))
            """;

    private static final String POSSIBLY_HERS = """
            t.person_id = :person or t.id in (
                select v.row_id from merge_move v join person_merge m on m.id = v.merge_id
                where v.table_name = '%s' and :person in (m.survivor, m.absorbed))""";

    private static final String DOCUMENTS =
            hers("identity_document") + "select number_hash from row_then where holder = :person";

    private static final String NAMES =
            hers("person_name") + "select distinct text from row_then where holder = :person order by text";

    private static final String HOLDER = THEN.formatted("identity_document", "t.type = :type and t.number_hash = :hash")
            + "select holder from row_then";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private FieldCipher cipher;

    private static String hers(String table) {
        return THEN.formatted(table, POSSIBLY_HERS.formatted(table));
    }

    /** Of the record that was hers then, also where it has been merged since. */
    KnownThen known(UUID person, Instant at) {
        List<?> documents = database.createNativeQuery(DOCUMENTS, byte[].class)
                .setParameter("person", person)
                .setParameter("at", at)
                .getResultList();
        List<?> names = database.createNativeQuery(NAMES, String.class)
                .setParameter("person", person)
                .setParameter("at", at)
                .getResultList();
        return new KnownThen(
                documents.stream().map(byte[].class::cast).toList(),
                names.stream().map(String.class::cast).map(PersonName::new).toList());
    }

    /** Whose document it was then; empty where it was not on record yet. */
    Optional<UUID> holder(IdentityDocument document, Instant at) {
        List<?> holders = database.createNativeQuery(HOLDER, UUID.class)
                .setParameter("type", document.type().name())
                .setParameter("hash", cipher.lookupKey(document))
                .setParameter("at", at)
                .getResultList();
        return holders.stream().map(UUID.class::cast).findFirst();
    }
}
