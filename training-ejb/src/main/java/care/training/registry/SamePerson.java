package care.training.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Records of one person, whichever of them was merged into which. */
@Dependent
public class SamePerson {
    @PersistenceContext
    private EntityManager database;

    /** This record, those that were merged into it or with it, and the one they were merged into. */
    public List<UUID> records(UUID person) {
        List<?> records = database.createNativeQuery("""
            with recursive up (id) as (
                select cast(:person as uuid)
                union select p.merged_into from person p join up on up.id = p.id where p.merged_into is not null),
            same (id) as (
                select id from up union select p.id from person p join same on p.merged_into = same.id)
            select id from same""", UUID.class)
                .setParameter("person", person)
                .getResultList();
        return records.stream().map(UUID.class::cast).toList();
    }
}
