package care.training.registry.employment;

import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who managed whom directly on past days: as it is known now, and as it had been filed before it was corrected. */
@Stateless
@RolesAllowed({Roles.REGULATOR, Roles.AUDITOR})
public class ManagedPosts {
    @PersistenceContext
    private EntityManager database;

    /**
     * The direct managers of a person at an organization on any day from {@code from} to {@code to}, by day and then by when
     * it was filed. Callers say in the audit trail why they ask.
     *
     * @param records of the person, also those merged into one
     */
    public List<ManagedPost> of(Collection<UUID> records, SocialCreditCode organization, LocalDate from, LocalDate to) {
        if (records.isEmpty()) {
            return List.of();
        }
        return database.createQuery("""
                        select e from Employment e where e.personId in :records and e.organization = :organization
                        and e.managerId is not null and e.validFrom <= :to and (e.validTo is null or e.validTo >= :from)
                        order by e.validFrom, e.recordedAt, e.id""", Employment.class)
                .setParameter("records", records)
                .setParameter("organization", organization.value())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .map(post -> new ManagedPost(
                        post.managerId().orElseThrow(),
                        post.position(),
                        later(post.validFrom(), from),
                        post.validTo().filter(last -> last.isBefore(to)).orElse(to),
                        post.recordedAt(),
                        post.supersededAt().orElse(null)))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
