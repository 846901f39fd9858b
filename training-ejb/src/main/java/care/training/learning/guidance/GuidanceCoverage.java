package care.training.learning.guidance;

import care.training.kernel.Districts;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What was guided beside what the plan wants, area by area; a share only where the area's households are known. */
@Stateless
@RolesAllowed({Roles.ASSOCIATION, Roles.REGULATOR, Roles.AUDITOR})
public class GuidanceCoverage {
    /** The plan wants its visits paid to each such family. */
    private static final int EACH = 100;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private GuidanceTargets targets;

    @Inject
    private GuidanceTotals totals;

    @Inject
    private Districts districts;

    /** What was recorded in an area. */
    private record Guided(long families, long special, long visited) {
        static final Guided NOTHING = new Guided(0, 0, 0);

        Guided and(Guided other) {
            return new Guided(families + other.families, special + other.special, visited + other.visited);
        }
    }

    /** The city first, then its areas in the order of the file. */
    public List<AreaCoverage> areas() {
        Map<String, Guided> guided = guided();
        List<AreaCoverage> areas = new ArrayList<>();
        for (Districts.District area : districts.all()) {
            if (area.kind() == Districts.Kind.CITY) {
                Guided all = guided.values().stream().reduce(Guided.NOTHING, Guided::and);
                areas.add(0, coverage(area.code(), all, city(area.code())));
            } else {
                areas.add(coverage(
                        area.code(),
                        guided.getOrDefault(area.code(), Guided.NOTHING),
                        totals.of(area.code()).orElse(null)));
            }
        }
        return areas;
    }

    private AreaCoverage coverage(String area, Guided guided, GuidanceTotals.Total total) {
        return new AreaCoverage(
                area,
                new GuidedShare(
                        guided.families(), total == null ? null : total.families(), targets.familiesGuidedPercent()),
                new GuidedShare(
                        guided.special(), total == null ? null : total.special(), targets.specialGuidedPercent()),
                new GuidedShare(guided.visited(), total == null ? null : total.visited(), EACH),
                total == null ? null : total.countedOn());
    }

    /** The city's own count; else the sum, where every area has counted. */
    private GuidanceTotals.Total city(String code) {
        return totals.of(code).orElseGet(() -> {
            List<GuidanceTotals.Total> all = districts.all().stream()
                    .filter(area -> area.kind() != Districts.Kind.CITY)
                    .map(area -> totals.of(area.code()).orElse(null))
                    .toList();
            return new GuidanceTotals.Total(
                    sum(all, GuidanceTotals.Total::families),
                    sum(all, GuidanceTotals.Total::special),
                    sum(all, GuidanceTotals.Total::visited),
                    oldest(all),
                    null);
        });
    }

    private static Integer sum(List<GuidanceTotals.Total> all, Function<GuidanceTotals.Total, Integer> count) {
        int sum = 0;
        for (GuidanceTotals.Total total : all) {
            if (total == null || count.apply(total) == null) {
                return null;
            }
            sum += count.apply(total);
        }
        return sum;
    }

    private static LocalDate oldest(List<GuidanceTotals.Total> all) {
        return all.contains(null)
                ? null
                : all.stream()
                        .map(GuidanceTotals.Total::countedOn)
                        .min(LocalDate::compareTo)
                        .orElse(null);
    }

    /** A household is visited once a day, however many workers recorded it that day. */
    private Map<String, Guided> guided() {
        List<?> rows = database.createNativeQuery("""
                        with household as (
                            select v.area, v.household, count(distinct v.held_on) as visits,
                                bool_or(v.kinds && array['DISABLED', 'INJURED_OR_ILL']) as special,
                                bool_or(v.kinds && array['DISABLED', 'TRIPLETS_OR_MORE']) as visited
                            from guidance_visit v
                            where not exists (select 1 from guidance_take_back t where t.visit_id = v.id)
                            group by v.area, v.household)
                        select area, count(*), count(*) filter (where special),
                            count(*) filter (where visited and visits >= :enough)
                        from household group by area""")
                .setParameter("enough", targets.visits())
                .getResultList();
        Map<String, Guided> guided = new HashMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> guided.put(
                        (String) row[0],
                        new Guided(
                                ((Number) row[1]).longValue(),
                                ((Number) row[2]).longValue(),
                                ((Number) row[3]).longValue())));
        return guided;
    }
}
