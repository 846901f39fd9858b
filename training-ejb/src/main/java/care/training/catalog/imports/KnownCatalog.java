package care.training.catalog.imports;

import care.training.catalog.ClassOffering;
import care.training.catalog.Course;
import care.training.catalog.Program;
import care.training.kernel.SocialCreditCode;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a provider has already of what some rows name: four queries, however many rows. */
@Dependent
class KnownCatalog {
    @PersistenceContext
    private EntityManager database;

    /** @param hold so that no seat is taken between the look at the seats and their new number */
    CatalogUpdate.Known of(SocialCreditCode provider, List<CatalogRow> rows, boolean hold) {
        Set<String> codes = rows.stream()
                .map(CatalogRow::courseCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, Course> courses =
                courses(provider, codes).stream().collect(Collectors.toMap(Course::code, Function.identity()));
        Map<UUID, Course> byId = courses.values().stream().collect(Collectors.toMap(Course::id, Function.identity()));
        Map<String, ClassOffering> classes = classes(byId.keySet(), hold).stream()
                .collect(Collectors.toMap(
                        offered -> CatalogUpdate.Known.key(byId.get(offered.courseId()), offered.code()),
                        Function.identity()));
        return new CatalogUpdate.Known(courses, classes, programs(provider, rows), withZeros(provider, codes, courses));
    }

    private List<Course> courses(SocialCreditCode provider, Set<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select c from Course c left join fetch c.program where c.provider = :provider"
                                        + " and c.code in :codes",
                                Course.class)
                        .setParameter("provider", provider.value())
                        .setParameter("codes", codes)
                        .getResultList();
    }

    private List<ClassOffering> classes(Collection<UUID> courses, boolean hold) {
        if (courses.isEmpty()) {
            return List.of();
        }
        TypedQuery<ClassOffering> query = database.createQuery(
                        "select k from ClassOffering k where k.courseId in :courses order by k.id", ClassOffering.class)
                .setParameter("courses", courses);
        return (hold ? query.setLockMode(LockModeType.PESSIMISTIC_WRITE) : query).getResultList();
    }

    private Map<String, Program> programs(SocialCreditCode provider, List<CatalogRow> rows) {
        Set<String> codes = rows.stream()
                .filter(row -> row.course() != null && row.course().program() != null)
                .map(row -> row.course().program().code())
                .collect(Collectors.toSet());
        return codes.isEmpty()
                ? Map.of()
                : database.createQuery(
                                "select p from Program p where p.provider = :provider and p.code in :codes",
                                Program.class)
                        .setParameter("provider", provider.value())
                        .setParameter("codes", codes)
                        .getResultStream()
                        .collect(Collectors.toMap(Program::code, Function.identity()));
    }

    /** Of codes that are numbers and not known: the known ones that differ by the zeros in front. */
    private Map<String, String> withZeros(SocialCreditCode provider, Set<String> codes, Map<String, Course> courses) {
        List<String> numbers = codes.stream()
                .filter(code -> code.matches("[1-9]\\d*") && !courses.containsKey(code))
                .toList();
        Map<String, String> withZeros = new HashMap<>();
        if (!numbers.isEmpty()) {
            database.createQuery(
                            "select c.code from Course c where c.provider = :provider and c.code like '0%'"
                                    + " and trim(leading '0' from c.code) in :numbers",
                            String.class)
                    .setParameter("provider", provider.value())
                    .setParameter("numbers", numbers)
                    .getResultStream()
                    .forEach(code -> withZeros.put(code.replaceFirst("^0+", ""), code));
        }
        return withZeros;
    }
}
