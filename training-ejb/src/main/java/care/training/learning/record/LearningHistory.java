package care.training.learning.record;

import care.training.catalog.Classes;
import care.training.catalog.Course;
import care.training.catalog.CourseData;
import care.training.catalog.OfferedClass;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.learning.HoursSource;
import care.training.learning.LearningRules;
import care.training.learning.enrolment.EnrolmentView;
import care.training.learning.enrolment.Enrolments;
import care.training.registry.Organization;
import care.training.registry.Organizations;
import care.training.registry.People;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A caregiver's hours and credits by year, course and kind, how each figure came about, and all of it as a file. */
@Stateless
@RolesAllowed(Roles.CAREGIVER)
public class LearningHistory {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Classes classes;

    @Inject
    private Organizations organizations;

    @Inject
    private People people;

    @Inject
    private LearningRules rules;

    @Inject
    private RecordDocuments documents;

    @Inject
    private Clock clock;

    /** The caller's years from the latest to the first, this year among them. */
    public List<LearningYear> years() {
        List<EnrolmentView> places = enrolments.mine();
        return LearningYear.of(courses(places), days(places), rules.continuing(), LocalDate.now(clock));
    }

    /** Every figure that stood for a day of a class, the latest first. Problems: NOT_FOUND, for another's place too. */
    public List<HoursEntry> entries(UUID enrolmentId) {
        if (enrolments.mine().stream().noneMatch(place -> place.id().equals(enrolmentId))) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        List<?> rows =
                database.createNativeQuery("""
                        select held_on, hours, source, recorded_at,
                            row_number() over (partition by held_on order by id desc) = 1
                        from attendance_entry where enrolment_id = ? order by held_on desc, id desc""").setParameter(1, enrolmentId).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new HoursEntry(
                        day(row[0]),
                        (BigDecimal) row[1],
                        HoursSource.valueOf((String) row[2]),
                        (Instant) row[3],
                        (Boolean) row[4]))
                .toList();
    }

    /** The caller's record as a PDF in a language. Problems: IDENTITY_NOT_STATED, NO_GLYPH. */
    public byte[] pdf(RecordWords words, Locale locale) {
        String name = people.mine().name();
        return documents.personal(name, years(), rules.continuing(), words, locale, LocalDate.now(clock));
    }

    private List<LearntDay> days(List<EnrolmentView> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        "select d.enrolmentId, d.heldOn, d.hours from AttendanceDay d where d.enrolmentId in :places"
                                + " and d.hours > 0",
                        Object[].class)
                .setParameter("places", places.stream().map(EnrolmentView::id).toList())
                .getResultStream()
                .map(row -> new LearntDay((UUID) row[0], (LocalDate) row[1], (BigDecimal) row[2]))
                .toList();
    }

    private List<LearntCourse> courses(List<EnrolmentView> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        Map<UUID, OfferedClass> offered =
                classes.all(places.stream().map(EnrolmentView::classId).toList());
        Map<UUID, Course> courses = database.createQuery("select c from Course c where c.id in :ids", Course.class)
                .setParameter(
                        "ids",
                        offered.values().stream().map(OfferedClass::courseId).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(Course::id, Function.identity()));
        Map<String, Organization> providers = organizations.all(
                offered.values().stream().map(OfferedClass::provider).collect(Collectors.toSet()));
        return places.stream()
                .map(place -> {
                    OfferedClass in = offered.get(place.classId());
                    return course(place, in, courses.get(in.courseId()).data(), providers.get(in.provider()));
                })
                .toList();
    }

    private static LearntCourse course(EnrolmentView place, OfferedClass in, CourseData taught, Organization provider) {
        return new LearntCourse(
                place.id(),
                in.title(),
                in.titleEn(),
                provider.name(),
                provider.name(Locale.ENGLISH),
                in.code(),
                taught.kind(),
                taught.hours(),
                taught.credits());
    }

    private static LocalDate day(Object value) {
        return value instanceof Date day ? day.toLocalDate() : (LocalDate) value;
    }
}
