package care.training.check.duty;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Whether the law's duty to check everybody in post once a year is met: by person for the employer, by number for the
 * authority.
 */
@Stateless
public class StaffDuty {
    static final int DAYS_AHEAD = 30;

    /** The last check that an employer made of each of its staff, whichever of her documents it asked about. */
    private static final String LAST = """
            with staff as (
                select e.organization, e.person_id, min(m.person_ref) as person_ref, min(e.valid_from) as since
                from employment e join staff_member m on m.id = e.member_id
                where e.superseded_at is null and e.valid_from <= :day and (e.valid_to is null or e.valid_to >= :day)
                    and (cast(:organization as text) is null or e.organization = cast(:organization as text))
                group by e.organization, e.person_id),
            last as (
                select distinct on (s.organization, s.person_id) s.organization, s.person_id, c.id, c.checked_at,
                    c.review_due_on
                from staff s join identity_document d on d.person_id = s.person_id
                    join credential_check c on c.organization = s.organization and c.document_hash = d.number_hash
                order by s.organization, s.person_id, c.checked_at desc, c.id),
            duty as (
                select s.*, l.id as check_id, l.checked_at, l.review_due_on,
                    case when l.id is null then 'NEVER' when l.review_due_on < :day then 'OVERDUE'
                        when l.review_due_on <= :ahead then 'SOON' else 'CHECKED' end as state
                from staff s left join last l on l.organization = s.organization and l.person_id = s.person_id)
            """;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * The staff of the caller's organization, whoever was never checked first, then by the day the next check is due.
     * Problems: NO_ORGANIZATION.
     *
     * @param state null for everybody
     */
    @RolesAllowed(Roles.EMPLOYER)
    public Page<StaffCheck> mine(DutyState state, int page, int size) {
        String sought = " from duty d join person p on p.id = d.person_id where (:state = '' or d.state = :state)";
        List<?> rows = ofMine("select d.state, d.person_ref, p.name, d.since, d.check_id, d.checked_at, d.review_due_on"
                        + sought + " order by d.review_due_on nulls first, p.name, d.person_id")
                .setParameter("state", state == null ? "" : state.name())
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        Number total = (Number) ofMine("select count(*)" + sought)
                .setParameter("state", state == null ? "" : state.name())
                .getSingleResult();
        return new Page<>(
                rows.stream().map(Object[].class::cast).map(StaffDuty::check).toList(), total.longValue());
    }

    /** How many of the caller's staff are in each state. */
    @RolesAllowed(Roles.EMPLOYER)
    public Map<DutyState, Long> counts() {
        Map<DutyState, Long> counts = new EnumMap<>(DutyState.class);
        for (DutyState state : DutyState.values()) {
            counts.put(state, 0L);
        }
        for (Object found :
                ofMine("select d.state, count(*) from duty d group by d.state").getResultList()) {
            Object[] row = (Object[]) found;
            counts.put(DutyState.valueOf((String) row[0]), ((Number) row[1]).longValue());
        }
        return counts;
    }

    /**
     * The institutions that have staff, those with the most unchecked first.
     *
     * @param district code of an administered area, null or blank for all
     */
    @RolesAllowed({Roles.REGULATOR, Roles.AUDITOR})
    public Page<DutyCount> institutions(String district, int page, int size) {
        String area = district == null ? "" : district.strip();
        String sought = " from duty d join organization o on o.credit_code = d.organization"
                + " where (:district = '' or o.district = :district)";
        List<?> rows = of(
                        null,
                        "select o.credit_code, o.name, o.name_en, o.district, count(*),"
                                + " count(*) filter (where d.state = 'NEVER'), count(*) filter (where d.state = 'OVERDUE')"
                                + sought
                                + " group by o.credit_code order by count(*) filter (where d.state in ('NEVER', 'OVERDUE')) desc,"
                                + " o.name, o.credit_code")
                .setParameter("district", area)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        Number total = (Number) of(null, "select count(distinct d.organization)" + sought)
                .setParameter("district", area)
                .getSingleResult();
        return new Page<>(
                rows.stream().map(Object[].class::cast).map(StaffDuty::count).toList(), total.longValue());
    }

    private Query ofMine(String select) {
        return of(caller.requireOrganization().value(), select);
    }

    private Query of(String organization, String select) {
        LocalDate today = LocalDate.now(clock);
        return database.createNativeQuery(LAST + select)
                .setParameter("organization", organization)
                .setParameter("day", today)
                .setParameter("ahead", today.plusDays(DAYS_AHEAD));
    }

    private static StaffCheck check(Object[] row) {
        return new StaffCheck(
                DutyState.valueOf((String) row[0]),
                (String) row[1],
                (String) row[2],
                day(row[3]),
                (UUID) row[4],
                (Instant) row[5],
                day(row[6]));
    }

    private static DutyCount count(Object[] row) {
        return new DutyCount(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).longValue(),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue());
    }

    private static LocalDate day(Object value) {
        return value == null ? null : LocalDate.parse(value.toString());
    }
}
