package care.training.catalog;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was said of a course over time. */
@Stateless
@PermitAll
public class CourseHistory {
    /** More changes than any course has seen. */
    private static final int MOST = 1_000;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CurrentCaller caller;

    /** What changed, the latest first; by whom is not told to everybody. Problems: NOT_FOUND, also where it is withdrawn. */
    public List<CourseChange> of(UUID courseId) {
        if (course(courseId).isWithdrawn()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return changes(courseId).stream().map(CourseChange::withoutNames).toList();
    }

    /** The same of a course of the caller's organization, with who changed it and by which import. Problems: NOT_FOUND. */
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
    public List<CourseChange> mine(UUID courseId) {
        if (!course(courseId).provider().equals(caller.requireOrganization().value())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return changes(courseId);
    }

    private Course course(UUID id) {
        Course course = id == null ? null : database.find(Course.class, id);
        if (course == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return course;
    }

    private List<CourseChange> changes(UUID courseId) {
        List<CatalogVersion> versions = new ArrayList<>(database.createQuery(
                        "select v from CatalogVersion v where v.courseId = :course order by v.id desc",
                        CatalogVersion.class)
                .setParameter("course", courseId)
                .setMaxResults(MOST)
                .getResultList());
        Collections.reverse(versions);
        Map<UUID, CatalogVersion> before = new HashMap<>();
        List<CourseChange> changes = new ArrayList<>();
        for (CatalogVersion version : versions) {
            changes.add(CourseChange.of(before.put(version.classId(), version), version));
        }
        Collections.reverse(changes);
        return changes;
    }
}
