package care.training.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Counts of searches without words, which take in most of the catalog and are asked for again and again. They may be some
 * seconds old; the courses themselves never are.
 */
@ApplicationScoped
class FacetCounts {
    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    /** More different searches than are made within that time; beyond it nothing is kept. */
    private static final int MOST = 500;

    private final Map<Key, Counted> kept = new ConcurrentHashMap<>();

    private record Key(CourseQuery query, LocalDate today) {}

    private record Counted(Map<Facet, List<CourseResult.Count>> counts, long at) {
        boolean isOld(long now) {
            return now - at > KEPT;
        }
    }

    Map<Facet, List<CourseResult.Count>> of(
            CourseQuery query, LocalDate today, Supplier<Map<Facet, List<CourseResult.Count>>> count) {
        if (query.hasWords()) {
            return count.get();
        }
        long now = System.nanoTime();
        Key key = new Key(query, today);
        Counted known = kept.get(key);
        if (known == null || known.isOld(now)) {
            known = new Counted(count.get(), now);
            if (kept.size() >= MOST) {
                kept.values().removeIf(counted -> counted.isOld(now));
            }
            if (kept.size() < MOST) {
                kept.put(key, known);
            }
        }
        return known.counts();
    }
}
