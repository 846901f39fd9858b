package care.training.registry;

import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Whether a person stands barred from work with children. The register of bans writes it when a ban takes effect or
 * is lifted, so that booking and eligibility, which stand below it, can refuse.
 */
@Stateless
@RolesAllowed({
    Roles.CAREGIVER,
    Roles.COLLEGE,
    Roles.ASSOCIATION,
    Roles.ASSESSOR,
    Roles.EMPLOYER,
    Roles.REGULATOR,
    Roles.AUDITOR,
    Roles.ADMIN
})
public class Standing {
    @PersistenceContext
    private EntityManager database;

    /**
     * A ban reaches a person; said again it takes the new dates. Open to whoever registers a person too, because a ban
     * may have been waiting for her.
     *
     * @param to the last day, null for life
     */
    @RolesAllowed({
        Roles.REGULATOR,
        Roles.ADMIN,
        Roles.COLLEGE,
        Roles.ASSOCIATION,
        Roles.EMPLOYER,
        Roles.CAREGIVER,
        Roles.ASSESSOR
    })
    public void bar(UUID personId, UUID banId, LocalDate from, LocalDate to) {
        database.createNativeQuery("insert into person_bar (person_id, ban_id, starts_on, ends_on)"
                        + " values (:person, :ban, :from, cast(:to as date)) on conflict (person_id, ban_id)"
                        + " do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on")
                .setParameter("person", personId)
                .setParameter("ban", banId)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    /** The ban reaches nobody any more. */
    @RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
    public void liftBar(UUID banId) {
        database.createNativeQuery("delete from person_bar where ban_id = :ban")
                .setParameter("ban", banId)
                .executeUpdate();
    }

    /** No ban reaches this person any more; whoever says so then says which do. */
    @RolesAllowed({Roles.REGULATOR, Roles.ASSOCIATION})
    public void clear(UUID personId) {
        database.createNativeQuery("delete from person_bar where person_id = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    /** First and last day of a bar are inside it. */
    public boolean isBarred(UUID personId, LocalDate on) {
        return (Boolean) database.createNativeQuery(
                        "select exists (select 1 from person_bar where person_id = :person"
                                + " and starts_on <= :day and (ends_on is null or ends_on >= :day))",
                        Boolean.class)
                .setParameter("person", personId)
                .setParameter("day", on)
                .getSingleResult();
    }

    /** Those of several people who stand barred on a day, in one query. */
    public Set<UUID> barred(Collection<UUID> personIds, LocalDate on) {
        if (personIds.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.createNativeQuery(
                        "select distinct person_id from person_bar where person_id in (:persons)"
                                + " and starts_on <= :day and (ends_on is null or ends_on >= :day)",
                        UUID.class)
                .setParameter("persons", personIds)
                .setParameter("day", on)
                .getResultList());
    }
}
