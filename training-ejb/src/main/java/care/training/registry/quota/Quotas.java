package care.training.registry.quota;

import care.training.kernel.Districts;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.filing.FilingState;
import care.training.registry.organization.StatusKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The plan's quotas beside what stands: at the end of the year, in a year that goes on today. */
@Stateless
@RolesAllowed({Roles.REGULATOR, Roles.AUDITOR, Roles.ADMIN})
public class Quotas {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private QuotaRules rules;

    @Inject
    private Districts districts;

    @Inject
    private Clock clock;

    /** A quota with what stands. */
    public record Line(QuotaRules.Quota quota, long actual) {
        public boolean isReached() {
            return actual >= quota.least();
        }
    }

    /**
     * What an area has.
     *
     * @param filed organizations whose filing stands, today
     * @param places for children in those
     */
    public record Area(String area, long filed, long places, long pilots, long stars, long inclusive) {}

    /**
     * A year's quotas.
     *
     * @param countedOn the day on which the statuses are counted
     */
    public record Year(int year, LocalDate countedOn, List<Line> lines, List<Area> areas) {}

    private record Key(StatusKind kind, String area) {}

    private record Filed(long organizations, long places) {}

    /** The years that have quotas, the first one first. */
    public List<Integer> years() {
        return rules.years();
    }

    /** Problems: UNKNOWN_VALUE for a year without quotas. */
    public Year of(int year) {
        if (!rules.years().contains(year)) {
            throw Problem.invalid(
                    "year",
                    ProblemCode.UNKNOWN_VALUE,
                    String.valueOf(year),
                    rules.years().stream().map(String::valueOf).collect(Collectors.joining("、")));
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate on = end.isAfter(today) ? today : end;
        Map<Key, Long> held = held(on);
        Map<String, Filed> filed = filed();
        return new Year(
                year,
                on,
                rules.of(year).stream()
                        .map(quota -> new Line(quota, count(held, quota.status(), quota.area())))
                        .toList(),
                districts.all().stream()
                        .filter(area -> area.kind() != Districts.Kind.CITY)
                        .map(area -> area(area.code(), held, filed))
                        .toList());
    }

    private static Area area(String code, Map<Key, Long> held, Map<String, Filed> filed) {
        Filed standing = filed.getOrDefault(code, new Filed(0, 0));
        return new Area(
                code,
                standing.organizations(),
                standing.places(),
                held.getOrDefault(new Key(StatusKind.PILOT, code), 0L),
                held.getOrDefault(new Key(StatusKind.STAR, code), 0L),
                held.getOrDefault(new Key(StatusKind.INCLUSIVE, code), 0L));
    }

    private long count(Map<Key, Long> held, StatusKind kind, String area) {
        boolean whole = districts
                .find(area)
                .filter(found -> found.kind() == Districts.Kind.CITY)
                .isPresent();
        return held.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind
                        && (whole || entry.getKey().area().equals(area)))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Map<Key, Long> held(LocalDate on) {
        Map<Key, Long> held = new HashMap<>();
        database.createQuery("""
                        select s.kind, o.district, count(o) from OrganizationStatus s, Organization o
                        where o.creditCode = s.creditCode and s.validFrom <= :day
                        and (s.validTo is null or s.validTo >= :day) group by s.kind, o.district""", Object[].class)
                .setParameter("day", on)
                .getResultStream()
                .forEach(row -> held.put(new Key((StatusKind) row[0], (String) row[1]), (Long) row[2]));
        return held;
    }

    private Map<String, Filed> filed() {
        Map<String, Filed> filed = new HashMap<>();
        database.createQuery("""
                        select o.district, count(distinct o.creditCode), coalesce(sum(c.places), 0)
                        from Organization o left join o.classes c
                        where exists (select s from FilingStep s where s.creditCode = o.creditCode and s.state in :standing
                        and s.number = (select max(t.number) from FilingStep t where t.creditCode = o.creditCode))
                        group by o.district""", Object[].class)
                .setParameter("standing", List.of(FilingState.FILED, FilingState.CHANGED))
                .getResultStream()
                .forEach(row -> filed.put((String) row[0], new Filed((Long) row[1], ((Number) row[2]).longValue())));
        return filed;
    }
}
