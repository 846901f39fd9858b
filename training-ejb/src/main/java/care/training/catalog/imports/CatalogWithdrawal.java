package care.training.catalog.imports;

import care.training.catalog.CatalogHistory;
import care.training.catalog.Change;
import care.training.catalog.ClassOffering;
import care.training.catalog.Course;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.spreadsheet.CellViolation;
import care.training.kernel.spreadsheet.RowStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Withdraws what a provider's complete file does not name: classes that have not ended and in which nobody is enrolled,
 * and courses that are left without a class with learners.
 */
@Dependent
class CatalogWithdrawal {
    private static final int CHUNK = 500;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CatalogHistory history;

    @Inject
    private Clock clock;

    /** A class that is offered, with its course's code. */
    private record Offered(UUID id, UUID courseId, String courseCode, String classCode) {}

    /** @param change null to look only */
    List<RowReport> apply(SocialCreditCode provider, CatalogReader file, Change change) {
        List<RowReport> reports = new ArrayList<>();
        Set<UUID> staying = new HashSet<>();
        List<Offered> unnamed = offered(provider).stream()
                .filter(offered -> !file.hasNamed(offered.courseCode(), offered.classCode()))
                .toList();
        for (int from = 0; from < unnamed.size(); from += CHUNK) {
            List<Offered> chunk = unnamed.subList(from, Math.min(from + CHUNK, unnamed.size()));
            withdrawClasses(chunk, change, reports, staying);
        }
        withdrawCourses(provider, file, change, reports, staying);
        return reports;
    }

    private List<Offered> offered(SocialCreditCode provider) {
        return database.createQuery(
                        "select k.id, c.id, c.code, k.code from ClassOffering k join Course c on c.id = k.courseId"
                                + " where c.provider = :provider and k.withdrawnAt is null and k.endsOn >= :today"
                                + " order by c.code, k.code",
                        Object[].class)
                .setParameter("provider", provider.value())
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .map(row -> new Offered((UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    private void withdrawClasses(List<Offered> chunk, Change change, List<RowReport> reports, Set<UUID> staying) {
        List<ClassOffering> classes = database.createQuery(
                        "select k from ClassOffering k where k.id in :ids order by k.id", ClassOffering.class)
                .setParameter("ids", chunk.stream().map(Offered::id).toList())
                .setLockMode(change == null ? LockModeType.NONE : LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (ClassOffering offering : classes) {
            Offered offered = chunk.stream()
                    .filter(one -> one.id().equals(offering.id()))
                    .findFirst()
                    .orElseThrow();
            if (offering.seatsTaken() > 0) {
                staying.add(offered.courseId());
                CellViolation why = new CellViolation(
                        null,
                        Column.CLASS_CODE.heading(),
                        ProblemCode.CLASS_HAS_LEARNERS,
                        List.of(String.valueOf(offering.seatsTaken())));
                reports.add(report(offered.courseCode(), offered.classCode(), RowStatus.KEPT, List.of(why)));
            } else {
                reports.add(report(offered.courseCode(), offered.classCode(), RowStatus.WITHDRAWN, List.of()));
                if (change != null) {
                    offering.withdraw(change.at());
                    history.note(offering, change);
                }
            }
        }
        database.flush();
        database.clear();
    }

    private void withdrawCourses(
            SocialCreditCode provider, CatalogReader file, Change change, List<RowReport> reports, Set<UUID> staying) {
        List<UUID> unnamed = database.createQuery(
                        "select c.id, c.code from Course c where c.provider = :provider and c.withdrawnAt is null"
                                + " order by c.code",
                        Object[].class)
                .setParameter("provider", provider.value())
                .getResultStream()
                .filter(row -> !file.courseCodes().contains((String) row[1]) && !staying.contains((UUID) row[0]))
                .map(row -> (UUID) row[0])
                .toList();
        for (int from = 0; from < unnamed.size(); from += CHUNK) {
            List<UUID> chunk = unnamed.subList(from, Math.min(from + CHUNK, unnamed.size()));
            database.createQuery(
                            "select c from Course c left join fetch c.program where c.id in :ids order by c.code",
                            Course.class)
                    .setParameter("ids", chunk)
                    .getResultList()
                    .forEach(course -> {
                        reports.add(report(course.code(), null, RowStatus.WITHDRAWN, List.of()));
                        if (change != null) {
                            course.withdraw(change.at());
                            history.note(course, change);
                        }
                    });
            database.flush();
            database.clear();
        }
    }

    private static RowReport report(
            String courseCode, String classCode, RowStatus status, List<CellViolation> violations) {
        return new RowReport(null, courseCode, classCode, status, violations, List.of());
    }
}
