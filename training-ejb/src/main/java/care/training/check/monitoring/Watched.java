package care.training.check.monitoring;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who is watched, and for whom: whoever holds a post today, as it is known now. */
@Dependent
class Watched {
    private static final String HELD = """
            select e.organization, e.person_id, min(e.valid_from) from employment e where e.superseded_at is null
            and e.valid_from <= :day and (e.valid_to is null or e.valid_to >= :day)""";

    private static final String ITSELF = """
            and e.person_id in (
                with recursive itself(id) as (select id from person where id in (:people)
                    union select p.merged_into from person p join itself i on i.id = p.id where p.merged_into is not null)
                select id from itself)""";

    private static final String OF_EACH = " group by e.organization, e.person_id";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** By whom any of {@code people} is employed; where a record was merged into another, whose it is now. */
    List<WatchedPerson> among(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : read(database.createNativeQuery(HELD + " " + ITSELF + OF_EACH)
                        .setParameter("people", people)
                        .setParameter("day", LocalDate.now(clock)));
    }

    /** Who began on {@code after} or later, up to {@code day}; {@code after} null for everybody. */
    List<WatchedPerson> begunAfter(LocalDate after, LocalDate day) {
        return read(database.createNativeQuery(HELD + OF_EACH
                        + " having cast(:after as date) is null or max(e.valid_from) > cast(:after as date)"
                        + " order by e.organization, e.person_id")
                .setParameter("after", after)
                .setParameter("day", day));
    }

    private static List<WatchedPerson> read(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new WatchedPerson((String) row[0], (UUID) row[1], LocalDate.parse(row[2].toString())))
                .toList();
    }
}
