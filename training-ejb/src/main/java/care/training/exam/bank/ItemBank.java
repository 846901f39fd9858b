package care.training.exam.bank;

import care.training.kernel.Level;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The items of an organization, as papers are drawn from them. */
@ApplicationScoped
public class ItemBank {
    @PersistenceContext
    private EntityManager database;

    public List<Item> of(String organization, String occupation, Level level) {
        return database.createQuery("""
                        select i from Item i where i.loadedBy = :organization and i.occupation = :occupation
                        and i.level = :level order by i.code""", Item.class)
                .setParameter("organization", organization)
                .setParameter("occupation", occupation)
                .setParameter("level", level.number())
                .getResultList();
    }
}
