package care.training.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Keeps each state of courses and classes; whoever changes one notes it here in the same transaction. */
@Dependent
public class CatalogHistory {
    @PersistenceContext
    private EntityManager database;

    public void note(Course course, Change change) {
        database.persist(CatalogVersion.of(course, change));
    }

    public void note(ClassOffering offered, Change change) {
        database.persist(CatalogVersion.of(offered, change));
    }
}
