package care.training.ban;

import care.training.ledger.rereading.Contradiction;
import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes again what the log has of the list as a whole: which change made each epoch, and when. */
@ApplicationScoped
class EpochContents implements RecordedContents {
    static final String ADVANCED = "LIST_ADVANCED";

    /** One value a line, the moment in microseconds since 1970; migration V330 writes the same of earlier changes. */
    private static final String STATEMENT = """
            select concat_ws(chr(10), c.epoch, c.change, coalesce(cast(c.amendment_id as text), '-'),
                cast(extract(epoch from c.at) * 1000000 as bigint))
            from ban_change c where c.ban_id = :ban order by c.epoch""";

    /** In one statement, so that a change that is made meanwhile is seen whole or not at all. */
    private static final String WRONG = """
            select case
                when exists (select 1 from ban_change c join ban b on b.id = c.ban_id
                    left join ban_amendment a on a.id = c.amendment_id
                    where c.ban_id = :ban and not coalesce(case c.change
                        when 'TOOK_EFFECT' then b.approved_by is not null
                        when 'VOIDED' then b.approved_by is not null and b.voided_by is not null
                        else a.ban_id = b.id and a.state = 'CONFIRMED' end, false)) then 'ban_change'
                when (select l.epoch from ban_list l) is distinct from (select max(c.epoch) from ban_change c)
                    then 'ban_list.epoch' end""";

    @PersistenceContext
    private EntityManager database;

    @Override
    public Map<String, String> kinds() {
        return Map.of(ADVANCED, "select ban_id from ban_change");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        String wrong = (String) database.createNativeQuery(WRONG, String.class)
                .setParameter("ban", reference)
                .getSingleResult();
        if (wrong != null) {
            throw new Contradiction(wrong);
        }
        return statements(reference);
    }

    private List<byte[]> statements(UUID ban) {
        List<?> statements = database.createNativeQuery(STATEMENT, String.class)
                .setParameter("ban", ban)
                .getResultList();
        return statements.stream()
                .map(statement -> ((String) statement).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** What the latest change of this entry made of the list. */
    byte[] latest(UUID ban) {
        List<byte[]> statements = statements(ban);
        return statements.get(statements.size() - 1);
    }
}
