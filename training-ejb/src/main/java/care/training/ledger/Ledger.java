package care.training.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * The log of what must never silently change. Entries are made in the caller's transaction: what is recorded happened,
 * and what happened is recorded.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Ledger {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /**
     * Records that {@code content} was so, as a digest; the content itself stays with its record.
     *
     * @param kind what happened, capital letters and underscores, e.g. {@code BAN_APPROVED}
     * @param reference id of the record the content belongs to
     */
    public void append(String kind, UUID reference, byte[] content) {
        Commitment commitment = Commitment.to(kind, reference, content);
        database.createNativeQuery("""
                        with entry as (
                            insert into ledger_entry (kind, reference, digest, recorded_at)
                            values (:kind, :reference, :digest, :at) returning id)
                        insert into ledger_salt (entry_id, salt) select id, :salt from entry""")
                .setParameter("kind", kind)
                .setParameter("reference", reference)
                .setParameter("digest", commitment.digest())
                .setParameter("at", clock.instant())
                .setParameter("salt", commitment.salt())
                .executeUpdate();
    }

    /** Whether an entry of this kind records exactly this content; false too once its salt was erased. */
    public boolean confirms(String kind, UUID reference, byte[] content) {
        List<?> rows = database.createNativeQuery("""
                        select s.salt, e.digest from ledger_entry e join ledger_salt s on s.entry_id = e.id
                        where e.reference = :reference and e.kind = :kind""")
                .setParameter("reference", reference)
                .setParameter("kind", kind)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Commitment((byte[]) row[0], (byte[]) row[1]))
                .anyMatch(commitment -> commitment.holds(kind, reference, content));
    }
}
