package care.training.catalog;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The catalog of the caller's organization, whether anybody can enrol or not. */
@Stateless
@RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
public class OwnCourses {
    /** More rows than any provider has courses. */
    public static final int MAX_ROWS = 5_000;

    private static final String FOUND = " where c.provider = :provider and (:level = 0 or c.level = :level)"
            + " and (lower(c.title) like :words escape '!' or lower(c.titleEn) like :words escape '!'"
            + " or lower(c.code) like :words escape '!')";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CurrentCaller caller;

    /** By what the own courses are put in order. */
    public enum Order {
        CODE("c.code"),
        TITLE("c.title"),
        HOURS("c.hours"),
        FEE("c.feeCents");

        private final String expression;

        Order(String expression) {
            this.expression = expression;
        }
    }

    /**
     * Which courses, and in which order.
     *
     * @param words of title or code; null for any
     * @param level null for any
     */
    public record Query(String words, Level level, Order order, boolean descending) {
        String by() {
            return " order by " + order.expression + (descending ? " desc" : "") + ", c.code, c.id";
        }
    }

    public Page<OwnCourse> find(Query query, int page, int size) {
        List<Course> courses = found(query)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        return new Page<>(
                views(courses),
                with(database.createQuery("select count(c) from Course c" + FOUND, Long.class), query)
                        .getSingleResult());
    }

    /** All that fit, for a file, at most {@link #MAX_ROWS}. */
    public List<OwnCourse> whole(Query query) {
        return views(found(query).setMaxResults(MAX_ROWS).getResultList());
    }

    /** One of the own courses as it is written, withdrawn classes too. Problems: NOT_FOUND. */
    public WrittenCourse written(UUID id) {
        Course course = id == null ? null : database.find(Course.class, id);
        if (course == null
                || !course.provider().equals(caller.requireOrganization().value())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        List<ClassOffering> classes = database.createQuery(
                        "select k from ClassOffering k where k.courseId = :course order by k.startsOn desc, k.code",
                        ClassOffering.class)
                .setParameter("course", id)
                .getResultList();
        return WrittenCourse.of(course, classes);
    }

    private TypedQuery<Course> found(Query query) {
        return with(
                database.createQuery(
                        "select c from Course c left join fetch c.program" + FOUND + query.by(), Course.class),
                query);
    }

    private <T> TypedQuery<T> with(TypedQuery<T> typed, Query query) {
        return typed.setParameter("provider", caller.requireOrganization().value())
                .setParameter("level", query.level() == null ? 0 : query.level().number())
                .setParameter("words", Patterns.containing(query.words()));
    }

    private List<OwnCourse> views(List<Course> courses) {
        if (courses.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<ClassView>> classes = database.createQuery(
                        "select k from ClassOffering k where k.courseId in :courses and k.withdrawnAt is null"
                                + " order by k.startsOn, k.code",
                        ClassOffering.class)
                .setParameter("courses", courses.stream().map(Course::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        ClassOffering::courseId, Collectors.mapping(ClassView::of, Collectors.toList())));
        return courses.stream()
                .map(course -> OwnCourse.of(course, classes.getOrDefault(course.id(), List.of())))
                .toList();
    }
}
