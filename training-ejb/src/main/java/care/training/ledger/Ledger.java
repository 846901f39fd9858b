package care.training.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The log of what must never silently change. Entries are made in the caller's transaction: what is recorded happened,
 * and what happened is recorded.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Ledger {
    private static final HexFormat HEX = HexFormat.of();

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
        append(List.of(Commitment.to(kind, reference, content)));
    }

    /** The same of many records, by their ids. */
    public void append(String kind, Map<UUID, byte[]> contents) {
        append(contents.entrySet().stream()
                .map(content -> Commitment.to(kind, content.getKey(), content.getValue()))
                .toList());
    }

    /** Records what was committed to already, as receipts do that say so themselves: one statement however many they are. */
    public void append(Collection<Commitment> commitments) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        commitments.forEach(commitment -> entries.add(Json.createObjectBuilder()
                .add("kind", commitment.kind())
                .add("reference", commitment.reference().toString())
                .add("digest", HEX.formatHex(commitment.digest()))
                .add("salt", HEX.formatHex(commitment.salt()))));
        // digests are salted, so that no two of them are equal
        database.createNativeQuery("""
                        with recorded as materialized (
                            select r.kind, r.reference, decode(r.digest, 'hex') as digest, decode(r.salt, 'hex') as salt
                            from jsonb_to_recordset(cast(:entries as jsonb))
                                as r(kind text, reference uuid, digest text, salt text)),
                        entry as (
                            insert into ledger_entry (kind, reference, digest, recorded_at)
                            select r.kind, r.reference, r.digest, :at from recorded r returning id, digest)
                        insert into ledger_salt (entry_id, salt)
                        select e.id, r.salt from entry e join recorded r on r.digest = e.digest""")
                .setParameter("entries", entries.build().toString())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /** Whether an entry of this kind records exactly this content; false too once its salt was erased. */
    public boolean confirms(String kind, UUID reference, byte[] content) {
        return commitment(kind, reference, content).isPresent();
    }

    /** By what an entry of this kind commits to exactly this content; empty too once its salt was erased. */
    public Optional<Commitment> commitment(String kind, UUID reference, byte[] content) {
        List<?> rows = database.createNativeQuery("""
                        select s.salt, e.digest from ledger_entry e join ledger_salt s on s.entry_id = e.id
                        where e.reference = :reference and e.kind = :kind""")
                .setParameter("reference", reference)
                .setParameter("kind", kind)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Commitment(kind, reference, (byte[]) row[0], (byte[]) row[1]))
                .filter(commitment -> commitment.holds(content))
                .findFirst();
    }
}
