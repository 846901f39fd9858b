package care.training.ban.match;

import care.training.ban.BanRole;
import care.training.registry.names.NameBook;
import care.training.registry.names.NameKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The list of bans as it was after some of its changes: what took effect and was not voided until then, each with its end of
 * then.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PastList {
    private static final String READ = ListedRow.HIT + "select " + ListedRow.COLUMNS + """
            , b.deciding_authority, b.document_number, b.role, b.starts_on, term.ends_on, took.epoch, gone.at
            from ban b join hit on hit.ban_id = b.id
                join ban_change took on took.ban_id = b.id and took.change = 'TOOK_EFFECT' and took.epoch <= :epoch
                left join ban_change gone on gone.ban_id = b.id and gone.change = 'VOIDED'
                cross join lateral (
                    select a.ends_on, c.epoch from ban_change c join ban_amendment a on a.id = c.amendment_id
                    where c.ban_id = b.id and c.epoch <= :epoch
                    union all select b.ends_on, 0
                    order by 2 desc limit 1) term
            where (gone.epoch is null or gone.epoch > :epoch)
                and (b.starts_on is null or b.starts_on <= :day) and (term.ends_on is null or term.ends_on >= :day)
            order by took.epoch""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private NameBook names;

    /** A ban as it was weighed then, and as the register tells it. */
    public record Entry(ListedBan weighed, PastBan told) {}

    /**
     * The bans in force on {@code day}, by the list of that epoch, that could mean this person. Names are compared by the
     * tables of today.
     */
    public List<Entry> read(Collection<byte[]> documents, Collection<NameKeys> hers, LocalDate day, long epoch) {
        Sought her = new Sought(documents, hers);
        List<?> rows = database.createNativeQuery(READ)
                .setParameter("documents", documents)
                .setParameter("keys", her.keys())
                .setParameter("patterns", her.patterns().toArray(String[]::new))
                .setParameter("day", day)
                .setParameter("epoch", epoch)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(this::entry).toList();
    }

    private Entry entry(Object[] row) {
        ListedBan weighed = ListedRow.of(row, 0, names);
        return new Entry(
                weighed,
                new PastBan(
                        weighed.id(),
                        (String) row[ListedRow.COUNT],
                        (String) row[ListedRow.COUNT + 1],
                        BanRole.valueOf((String) row[ListedRow.COUNT + 2]),
                        weighed.scope(),
                        day(row[ListedRow.COUNT + 3]),
                        day(row[ListedRow.COUNT + 4]),
                        ((Number) row[ListedRow.COUNT + 5]).longValue(),
                        (Instant) row[ListedRow.COUNT + 6]));
    }

    private static LocalDate day(Object column) {
        return column == null ? null : LocalDate.parse(column.toString());
    }

    /** How many changes the list had had before {@code end}. */
    public long epochBefore(Instant end) {
        return ((Number) database.createNativeQuery("select coalesce(max(epoch), 0) from ban_change where at < :end")
                        .setParameter("end", end)
                        .getSingleResult())
                .longValue();
    }
}
