package care.training.catalog;

import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.Organization;
import care.training.registry.Organizations;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets anybody find a course. */
@Stateless
@PermitAll
public class Catalog {
    /** How much alike a sound must be to stand for what was typed: one wrong letter in six, or one syllable in three. */
    private static final String ALIKE = "0.5";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Organizations organizations;

    @Inject
    private FacetCounts facetCounts;

    @Inject
    private SearchRoom room;

    @Inject
    private Clock clock;

    /**
     * Courses with a class that has not ended and has a seat left, by title. Problems, of each search:
     * TEMPORARILY_UNAVAILABLE where too many search at once.
     */
    public Page<CourseView> search(CourseQuery query, int page, int size) {
        return search(query, CourseOrder.TITLE, page, size);
    }

    /** Courses with a class that has not ended and has a seat left; where none fits the words, those that sound like them. */
    public Page<CourseView> search(CourseQuery query, CourseOrder order, int page, int size) {
        return room.in(() -> searched(query, order, page, size).page());
    }

    /** The same with what the search can be narrowed to. */
    public CourseResult find(CourseQuery query, CourseOrder order, int page, int size) {
        return room.in(() -> {
            Found found = searched(query, order, page, size);
            Map<Facet, List<CourseResult.Count>> facets = facetCounts.of(query, today(), () -> counts(found.search()));
            return new CourseResult(found.page(), facets, found.similar());
        });
    }

    private Found searched(CourseQuery query, CourseOrder order, int page, int size) {
        Found found = searched(query, Nearness.EXACT, order, page, size);
        if (found.page().total() == 0 && query.hasWords()) {
            found = searched(query, Nearness.SAME_SOUND, order, page, size);
        }
        if (found.page().total() == 0 && query.hasWords()) {
            database.createNativeQuery("select set_config('pg_trgm.word_similarity_threshold', :alike, true)")
                    .setParameter("alike", ALIKE)
                    .getSingleResult();
            found = searched(query, Nearness.ALIKE, order, page, size);
        }
        return found;
    }

    private Found searched(CourseQuery query, Nearness nearness, CourseOrder order, int page, int size) {
        CourseSearch search = new CourseSearch(query, today(), nearness);
        return new Found(search, page(hits(search, order, page, size)), nearness != Nearness.EXACT);
    }

    /** What a search came to, and what may be counted of it. */
    private record Found(CourseSearch search, Page<CourseView> page, boolean similar) {}

    /**
     * @param ids of the page that was asked for
     * @param total on all pages
     */
    private record Hits(List<UUID> ids, long total) {}

    private Hits hits(CourseSearch search, CourseOrder order, int page, int size) {
        String sql = search.ids(order);
        int first = Page.first(page, size);
        if (!search.hasWords()) {
            // an index counts them, and another has them in order
            long total = count(search);
            List<UUID> ids = total <= first
                    ? List.of()
                    : search.bind(database.createNativeQuery(sql, UUID.class), sql)
                            .setFirstResult(first)
                            .setMaxResults(Page.size(size))
                            .getResultList();
            return new Hits(ids, total);
        }
        List<Object[]> rows = search.bind(database.createNativeQuery(sql, Object[].class), sql)
                .setFirstResult(first)
                .setMaxResults(Page.size(size))
                .getResultList();
        if (rows.isEmpty()) {
            return new Hits(List.of(), first == 0 ? 0 : count(search));
        }
        return new Hits(rows.stream().map(row -> (UUID) row[0]).toList(), ((Number) rows.get(0)[1]).longValue());
    }

    private long count(CourseSearch search) {
        String sql = search.count();
        return ((Number) search.bind(database.createNativeQuery(sql), sql).getSingleResult()).longValue();
    }

    private Page<CourseView> page(Hits hits) {
        if (hits.ids().isEmpty()) {
            return new Page<>(List.of(), hits.total());
        }
        Map<UUID, Course> courses = database.createQuery(
                        "select c from Course c left join fetch c.program where c.id in :ids", Course.class)
                .setParameter("ids", hits.ids())
                .getResultStream()
                .collect(Collectors.toMap(Course::id, Function.identity()));
        return new Page<>(
                views(hits.ids().stream()
                        .map(courses::get)
                        .filter(Objects::nonNull)
                        .toList()),
                hits.total());
    }

    private Map<Facet, List<CourseResult.Count>> counts(CourseSearch search) {
        String sql = search.facets();
        Map<Facet, List<CourseResult.Count>> counts = new EnumMap<>(Facet.class);
        List<?> rows = search.bind(database.createNativeQuery(sql), sql).getResultList();
        for (Object one : rows) {
            Object[] row = (Object[]) one;
            counts.computeIfAbsent(Facet.valueOf((String) row[0]), facet -> new ArrayList<>())
                    .add(new CourseResult.Count((String) row[1], ((Number) row[2]).longValue()));
        }
        counts.values()
                .forEach(values -> values.sort(Comparator.comparing(CourseResult.Count::count)
                        .reversed()
                        .thenComparing(CourseResult.Count::value)));
        return counts;
    }

    /** One course with its classes that have not ended, full ones too. Problems: NOT_FOUND. */
    public CourseView course(UUID id) {
        Course course = database.find(Course.class, id);
        if (course == null || course.isWithdrawn()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return views(List.of(course)).get(0);
    }

    /** The course of a class, with that class alone. Problems: NOT_FOUND, also where it is withdrawn. */
    public CourseView courseOfClass(UUID classId) {
        ClassOffering offered = database.find(ClassOffering.class, classId);
        if (offered == null || offered.isWithdrawn()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return course(offered.courseId()).with(List.of(ClassView.of(offered)));
    }

    /** The names of providers by credit code, for the choice in a search. */
    public Map<String, Organization> providers(Collection<String> codes) {
        return organizations.all(codes);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<CourseView> views(List<Course> courses) {
        if (courses.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<ClassView>> byCourse = database.createQuery(
                        "select k from ClassOffering k where k.courseId in :courses and k.endsOn >= :today"
                                + " and k.withdrawnAt is null order by k.startsOn, k.code",
                        ClassOffering.class)
                .setParameter("courses", courses.stream().map(Course::id).toList())
                .setParameter("today", today())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        ClassOffering::courseId, Collectors.mapping(ClassView::of, Collectors.toList())));
        Map<String, Organization> providers =
                organizations.all(courses.stream().map(Course::provider).collect(Collectors.toSet()));
        return courses.stream()
                .map(course -> CourseView.of(
                        course, providers.get(course.provider()), byCourse.getOrDefault(course.id(), List.of())))
                .toList();
    }
}
