package care.training.exam.bank;

import care.training.kernel.Level;
import care.training.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The items of an organization, as papers are drawn from them. */
@ApplicationScoped
public class ItemBank {
    @PersistenceContext
    private EntityManager database;

    private static final String SOUGHT = """
             from Item i where i.loadedBy = :organization and (:area is null or i.area = :area)
             and (:kind is null or i.kind = :kind) and (:level = 0 or i.level = :level)
             and (locate(:words, lower(i.code)) > 0 or locate(:words, lower(i.stem)) > 0)""";

    /** Where items of one kind lie that a paper may draw instead of one another. */
    record Drawer(String occupation, int level, String area, ItemKind kind) {}

    /** How many items may be drawn. */
    Map<Drawer, Long> active(String organization) {
        return database.createQuery("""
                        select i.occupation, i.level, i.area, i.kind, count(i) from Item i
                        where i.loadedBy = :organization and i.active
                        group by i.occupation, i.level, i.area, i.kind""", Object[].class)
                .setParameter("organization", organization)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new Drawer((String) row[0], (int) row[1], (String) row[2], (ItemKind) row[3]),
                        row -> (Long) row[4]));
    }

    Page<ItemView> page(String organization, ItemQuery query, int page, int size) {
        List<ItemView> found = with(
                        database.createQuery("select i " + SOUGHT + " order by i.code, i.id", Item.class),
                        organization,
                        query)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultStream()
                .map(Item::view)
                .toList();
        long total = with(database.createQuery("select count(i) " + SOUGHT, Long.class), organization, query)
                .getSingleResult();
        return new Page<>(found, total);
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> typed, String organization, ItemQuery query) {
        return typed.setParameter("organization", organization)
                .setParameter("area", query.area())
                .setParameter("kind", query.kind())
                .setParameter("level", query.level() == null ? 0 : query.level().number())
                .setParameter("words", query.words().toLowerCase(Locale.ROOT));
    }

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
