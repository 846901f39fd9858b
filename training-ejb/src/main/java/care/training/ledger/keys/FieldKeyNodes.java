package care.training.ledger.keys;

import care.training.kernel.FieldKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Which nodes work, and which keys each has read: nobody turns to a key that another node cannot read yet. */
@Stateless
@PermitAll
public class FieldKeyNodes {
    @PersistenceContext
    private EntityManager database;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void report(String node, FieldKeys keys) {
        database.createNativeQuery("""
                        insert into field_key_node (node, primary_key, keys, seen_at)
                        values (:node, :primary, cast(:keys as bigint[]), now())
                        on conflict (node) do update set primary_key = excluded.primary_key, keys = excluded.keys,
                            seen_at = excluded.seen_at""")
                .setParameter("node", node)
                .setParameter("primary", keys.primary())
                .setParameter(
                        "keys", keys.all().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .executeUpdate();
    }

    /** Those that were heard of within the last minute, by their names. */
    public List<FieldKeyNode> atWork() {
        List<?> rows = database.createNativeQuery(
                        "select node, primary_key, array_to_string(keys, ','), seen_at from field_key_node"
                                + " where seen_at > now() - interval '1 minute' order by node")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new FieldKeyNode(
                        (String) row[0],
                        new FieldKeys(((Number) row[1]).longValue(), numbers((String) row[2])),
                        (Instant) row[3]))
                .toList();
    }

    private static List<Long> numbers(String list) {
        return Arrays.stream(list.split(",")).map(Long::valueOf).toList();
    }
}
