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
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets anybody find a course. */
@Stateless
@PermitAll
public class Catalog {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Organizations organizations;

    @Inject
    private Clock clock;

    /** Courses with a class that has not ended and has a seat left, by title. */
    public Page<CourseView> search(CourseQuery query, int page, int size) {
        return search(query, CourseOrder.TITLE, page, size);
    }

    /** Courses with a class that has not ended and has a seat left. */
    public Page<CourseView> search(CourseQuery query, CourseOrder order, int page, int size) {
        CourseSearch search = new CourseSearch(query, LocalDate.now(clock));
        long total = search.bind(database.createQuery("select count(c)" + search.clause(), Long.class))
                .getSingleResult();
        List<Course> courses = search.bind(
                        database.createQuery("select c" + search.clause() + order.clause(), Course.class))
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        return new Page<>(views(courses), total);
    }

    /** One course with its classes that have not ended, full ones too. Problems: NOT_FOUND. */
    public CourseView course(UUID id) {
        Course course = database.find(Course.class, id);
        if (course == null || course.isWithdrawn()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return views(List.of(course)).get(0);
    }

    /** The providers that have a course with a class that has not ended, by name; for the choice in a search. */
    public List<Organization> providers() {
        List<String> codes = database.createQuery(
                        "select distinct c.provider from Course c join ClassOffering k on k.courseId = c.id"
                                + " where k.endsOn >= :today and k.withdrawnAt is null and c.withdrawnAt is null",
                        String.class)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        return organizations.all(codes).values().stream()
                .sorted(java.util.Comparator.comparing(Organization::name))
                .toList();
    }

    private List<CourseView> views(List<Course> courses) {
        if (courses.isEmpty()) {
            return List.of();
        }
        TypedQuery<ClassOffering> classes = database.createQuery(
                "select k from ClassOffering k where k.courseId in :courses and k.endsOn >= :today"
                        + " and k.withdrawnAt is null order by k.startsOn, k.code",
                ClassOffering.class);
        Map<UUID, List<ClassView>> byCourse = classes.setParameter(
                        "courses", courses.stream().map(Course::id).toList())
                .setParameter("today", LocalDate.now(clock))
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
