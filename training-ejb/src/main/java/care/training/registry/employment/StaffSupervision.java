package care.training.registry.employment;

import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.registry.OrganizationKind;
import care.training.registry.Organizations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;

/**
 * Who is employed in a district, as the authority may see it without a name: how many where, then which posts. A name is told
 * by {@link Posts#holder}. Nothing can be changed here.
 */
@Stateless
@RolesAllowed({Roles.REGULATOR, Roles.AUDITOR})
public class StaffSupervision {
    private static final String HELD =
            " e.supersededAt is null and e.validFrom <= :day and (e.validTo is null or e.validTo >= :day)";

    private static final List<OrganizationKind> CARING = List.of(
            OrganizationKind.NURSERY,
            OrganizationKind.KINDERGARTEN_CLASS,
            OrganizationKind.EMPLOYER_NURSERY,
            OrganizationKind.COMMUNITY_POINT,
            OrganizationKind.HOME_POINT,
            OrganizationKind.HOME_SERVICE);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Organizations organizations;

    /**
     * The organizations that filed staff or care for children, by name.
     *
     * @param district code of an administered area, null or blank for all
     */
    public Page<StaffCount> counts(String district, LocalDate day, int page, int size) {
        String sought = " from Organization o where (:district = '' or o.district = :district)"
                + " and (o.kind in :caring or exists (select e from Employment e where e.organization = o.creditCode and"
                + HELD + "))";
        List<StaffCount> rows = with(
                        database.createQuery(
                                "select o.creditCode, o.name, o.nameEn, o.kind, o.district,"
                                        + " (select count(distinct e.personId) from Employment e"
                                        + " where e.organization = o.creditCode and" + HELD + "),"
                                        + " (select count(distinct e.personId) from Employment e"
                                        + " where e.organization = o.creditCode and e.occupation is not null and" + HELD
                                        + ")"
                                        + sought + " order by o.name, o.creditCode",
                                Object[].class),
                        district,
                        day)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultStream()
                .map(row -> new StaffCount(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (OrganizationKind) row[3],
                        (String) row[4],
                        (Long) row[5],
                        (Long) row[6]))
                .toList();
        return new Page<>(
                rows,
                with(database.createQuery("select count(o)" + sought, Long.class), district, day)
                        .getSingleResult());
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, String district, LocalDate day) {
        return query.setParameter("district", district == null ? "" : district.strip())
                .setParameter("caring", CARING)
                .setParameter("day", day);
    }

    /**
     * The people in the district and the carers among them, each counted once however many employers she has.
     *
     * @param district as of {@link #counts}
     */
    public Total total(String district, LocalDate day) {
        Object[] row = database.createQuery(
                        "select count(distinct e.personId), count(distinct case when e.occupation is not null then e.personId"
                                + " else null end) from Employment e join Organization o on o.creditCode = e.organization"
                                + " where (:district = '' or o.district = :district) and" + HELD,
                        Object[].class)
                .setParameter("district", district == null ? "" : district.strip())
                .setParameter("day", day)
                .getSingleResult();
        return new Total((Long) row[0], (Long) row[1]);
    }

    /** People and carers of a district. */
    public record Total(long staff, long carers) {}

    /** The posts of an organization on a day, without names, by post. Problems: UNKNOWN_ORGANIZATION. */
    public Page<UnnamedPost> posts(SocialCreditCode organization, LocalDate day, int page, int size) {
        String code = organizations.get(organization).creditCode().value();
        String sought = " from Employment e where e.organization = :organization and" + HELD;
        List<UnnamedPost> rows = database.createQuery(
                        "select e" + sought + " order by e.position, e.id", Employment.class)
                .setParameter("organization", code)
                .setParameter("day", day)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultStream()
                .map(row -> new UnnamedPost(
                        row.id(),
                        row.position(),
                        row.occupation().orElse(null),
                        row.managerId().isPresent(),
                        row.validFrom(),
                        row.validTo().orElse(null)))
                .toList();
        return new Page<>(
                rows,
                database.createQuery("select count(e)" + sought, Long.class)
                        .setParameter("organization", code)
                        .setParameter("day", day)
                        .getSingleResult());
    }
}
