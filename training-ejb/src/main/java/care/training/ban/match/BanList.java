package care.training.ban.match;

import care.training.ban.BanScope;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.PersonName;
import care.training.registry.names.KeyEditions;
import care.training.registry.names.NameBook;
import care.training.registry.names.NameKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the list of bans for certain, or says that it could not. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BanList {
    /** One statement, so one snapshot: the epoch and the bans belong together. */
    private static final String READ = """
            with hit as (
                select ban_id from ban_document where number_hash in (:documents)
                union
                select n.ban_id from ban_name n join ban_name_key k on k.ban_name_id = n.id where k.key in (:keys))
            select l.epoch,
                (select coalesce(max(c.epoch), 0) from ban_change c),
                (select e.edition from name_key_edition e where e.owner = :owner),
                b.id, b.scope, b.institution, b.birth_date,
                exists (select 1 from ban_document d where d.ban_id = b.id and d.number_hash in (:documents)),
                exists (select 1 from ban_document d where d.ban_id = b.id),
                (select string_agg(n.text, chr(10) order by n.position) from ban_name n where n.ban_id = b.id),
                exists (select 1 from ban_objection o where o.ban_id = b.id
                    and not exists (select 1 from ban_objection_answer a where a.objection_id = o.id)),
                b.kind = 'SUSPENDED_PENDING'
            from ban_list l left join (ban b join hit on hit.ban_id = b.id) on b.state = 'IN_FORCE'
                and (b.starts_on is null or b.starts_on <= :day) and (b.effective_end is null or b.effective_end >= :day)""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private NameBook names;

    /**
     * The bans in force on {@code day} that could mean this person. Problems: COULD_NOT_CHECK, whatever stood in the way.
     *
     * @param hers all names she goes by, at least one
     * @param documents keyed hashes of all her known documents, at least one
     */
    public ListReading read(Collection<byte[]> documents, Collection<NameKeys> hers, LocalDate day) {
        try {
            return reading(database.createNativeQuery(READ)
                    .setParameter("documents", documents)
                    .setParameter(
                            "keys",
                            hers.stream()
                                    .flatMap(name -> name.sought().stream())
                                    .collect(Collectors.toSet()))
                    .setParameter("day", day)
                    .setParameter("owner", KeyEditions.BANS)
                    .getResultList());
        } catch (PersistenceException unreadable) {
            Problem problem = new Problem(ProblemCode.COULD_NOT_CHECK);
            problem.initCause(unreadable);
            throw problem;
        }
    }

    private ListReading reading(List<?> rows) {
        if (rows.isEmpty()) {
            throw new Problem(ProblemCode.COULD_NOT_CHECK);
        }
        Object[] first = (Object[]) rows.get(0);
        long epoch = ((Number) first[0]).longValue();
        if (epoch != ((Number) first[1]).longValue()) {
            // a change is missing, so a ban may be missing too
            throw new Problem(ProblemCode.COULD_NOT_CHECK);
        }
        if (!names.edition().equals(first[2])) {
            // the keys that bans are found by were made by other tables of names: one may not be found
            throw new Problem(ProblemCode.COULD_NOT_CHECK);
        }
        return new ListReading(
                epoch,
                rows.stream()
                        .map(Object[].class::cast)
                        .filter(row -> row[3] != null)
                        .map(this::listed)
                        .toList());
    }

    private ListedBan listed(Object[] row) {
        return new ListedBan(
                (UUID) row[3],
                BanScope.valueOf((String) row[4]),
                (String) row[5],
                row[6] == null ? null : LocalDate.parse(row[6].toString()),
                relation((Boolean) row[7], (Boolean) row[8]),
                names.keys(Stream.of(((String) row[9]).split("\n"))
                        .map(PersonName::new)
                        .toList()),
                (Boolean) row[10],
                (Boolean) row[11]);
    }

    private static DocumentRelation relation(boolean same, boolean any) {
        if (same) {
            return DocumentRelation.SAME;
        }
        return any ? DocumentRelation.DIFFERENT : DocumentRelation.NONE_ON_BAN;
    }
}
