package care.training.catalog.imports;

import care.training.catalog.Course;
import care.training.catalog.Program;
import care.training.kernel.CurrentCaller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** What goes by a code of the caller's organization. */
@Dependent
class OwnCodes {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private CurrentCaller caller;

    Optional<Course> course(String code) {
        return database.createQuery(
                        "select c from Course c where c.provider = :provider and c.code = :code", Course.class)
                .setParameter("provider", caller.requireOrganization().value())
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    Optional<UUID> classOf(UUID course, String code) {
        return database.createQuery(
                        "select k.id from ClassOffering k where k.courseId = :course and k.code = :code", UUID.class)
                .setParameter("course", course)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    Optional<Program> program(String code) {
        return database.createQuery(
                        "select p from Program p where p.provider = :provider and p.code = :code", Program.class)
                .setParameter("provider", caller.requireOrganization().value())
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
