package care.training.catalog;

import care.training.kernel.CurrentCaller;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The classes of the caller's own organization, and what any class is. */
@Stateless
@RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
public class Classes {
    /** More rows than any provider has classes. */
    public static final int MAX_ROWS = 5_000;

    private static final String OWN =
            "c.provider = :provider and k.withdrawnAt is null and (lower(c.title) like :words escape '!' or lower(c.titleEn) like :words escape '!'"
                    + " or lower(c.code) like :words escape '!' or lower(k.code) like :words escape '!')";

    private static final String WITH_COURSE =
            "select k, c from ClassOffering k join Course c on c.id = k.courseId left join fetch c.program where ";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** The caller's organization's classes, those that began last first. */
    public Page<OfferedClass> mine(int page, int size) {
        return mine(ClassQuery.ALL, page, size);
    }

    /** The caller's organization's classes that fit. */
    public Page<OfferedClass> mine(ClassQuery query, int page, int size) {
        return new Page<>(
                found(query)
                        .setFirstResult(Page.first(page, size))
                        .setMaxResults(Page.size(size))
                        .getResultStream()
                        .map(Classes::view)
                        .toList(),
                count(query));
    }

    /** All that fit, for a file, at most {@link #MAX_ROWS}. */
    public List<OfferedClass> whole(ClassQuery query) {
        return found(query)
                .setMaxResults(MAX_ROWS)
                .getResultStream()
                .map(Classes::view)
                .toList();
    }

    private TypedQuery<Object[]> found(ClassQuery query) {
        return with(database.createQuery(WITH_COURSE + OWN + query.during() + query.orderBy(), Object[].class), query);
    }

    private long count(ClassQuery query) {
        return with(
                        database.createQuery(
                                "select count(k) from ClassOffering k join Course c on c.id = k.courseId where " + OWN
                                        + query.during(),
                                Long.class),
                        query)
                .getSingleResult();
    }

    private <T> TypedQuery<T> with(TypedQuery<T> typed, ClassQuery query) {
        typed.setParameter("provider", caller.requireOrganization().value()).setParameter("words", query.pattern());
        if (query.period() != null) {
            typed.setParameter("today", LocalDate.now(clock));
        }
        return typed;
    }

    /** One class of the caller's organization; another's does not exist for it. Problems: NOT_FOUND. */
    public OfferedClass mine(UUID classId) {
        String provider = caller.requireOrganization().value();
        return find(List.of(classId)).values().stream()
                .filter(offered -> offered.provider().equals(provider))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /** Those of {@code ids} that exist, by id. */
    @RolesAllowed({Roles.CAREGIVER, Roles.COLLEGE, Roles.ASSOCIATION})
    public Map<UUID, OfferedClass> all(Collection<UUID> ids) {
        return find(ids);
    }

    private Map<UUID, OfferedClass> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(WITH_COURSE + "k.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Classes::view)
                .collect(Collectors.toMap(OfferedClass::id, Function.identity()));
    }

    private static OfferedClass view(Object[] row) {
        return OfferedClass.of((ClassOffering) row[0], (Course) row[1]);
    }
}
