package care.training.check.monitoring;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What an employer was told of its staff and still holds: the ban is in force, and nobody said since that it means another. */
@Dependent
public class Told {
    private static final String STILL = """
            select coalesce(p.merged_into, p.id), a.kind, b.id from alert a join person p on p.id = a.person_id
                join ban b on b.id = cast(split_part(a.matter, ':', 2) as uuid)
            where a.organization = :organization and (p.id in (:people) or p.merged_into in (:people))
                and a.kind in ('BARRED', 'POSSIBLE_MATCH') and b.state = 'IN_FORCE'
                and (b.starts_on is null or b.starts_on <= :day) and (b.effective_end is null or b.effective_end >= :day)
                and not exists (select 1 from alert z join person q on q.id = z.person_id
                    where z.organization = a.organization and z.matter = 'CLEARED:' || cast(b.id as text)
                        and z.sequence > a.sequence
                        and coalesce(q.merged_into, q.id) = coalesce(p.merged_into, p.id))""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** That somebody stands barred, or possibly, by what was told. */
    public record Standing(UUID person, AlertKind kind, UUID ban) {}

    /** @param people at least one, by their records */
    public List<Standing> standing(String organization, Collection<UUID> people) {
        List<?> rows = database.createNativeQuery(STILL)
                .setParameter("day", LocalDate.now(clock))
                .setParameter("organization", organization)
                .setParameter("people", people)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Standing((UUID) row[0], AlertKind.valueOf((String) row[1]), (UUID) row[2]))
                .toList();
    }
}
