package care.training.registry.employment;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Whether somebody's managers can be so: asked of the database, whose rows must have been written before. */
final class Management {
    private final EntityManager database;
    private final String organization;

    Management(EntityManager database, String organization) {
        this.database = database;
        this.organization = organization;
    }

    /** Whether on any day of a period {@code person} stands above {@code manager}, so that the two would make a circle. */
    boolean isCircle(UUID person, UUID manager, LocalDate from, LocalDate to) {
        return (Boolean) database.createNativeQuery("""
                        with recursive above(person, during) as (
                          select cast(:manager as uuid), daterange(:from, cast(:to as date), '[]')
                          union
                          select e.manager_id, above.during * daterange(e.valid_from, e.valid_to, '[]')
                          from employment e join above on e.person_id = above.person
                          where e.superseded_at is null and e.organization = :organization and e.manager_id is not null
                          and above.during && daterange(e.valid_from, e.valid_to, '[]'))
                        select exists (select 1 from above where person = :person)""", Boolean.class)
                .setParameter("manager", manager)
                .setParameter("person", person)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("organization", organization)
                .getSingleResult();
    }

    /** People who, on some day, are managed by {@code manager} while she is not on the staff. */
    List<UUID> managedInAbsence(UUID manager) {
        return database
                .createNativeQuery("""
                        select distinct s.person_id from employment s
                        where s.superseded_at is null and s.organization = :organization and s.manager_id = :manager
                        and not coalesce((select range_agg(daterange(m.valid_from, m.valid_to, '[]')) from employment m
                          where m.superseded_at is null and m.organization = :organization and m.person_id = :manager)
                          @> daterange(s.valid_from, s.valid_to, '[]'), false)""", UUID.class)
                .setParameter("organization", organization)
                .setParameter("manager", manager)
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .toList();
    }
}
