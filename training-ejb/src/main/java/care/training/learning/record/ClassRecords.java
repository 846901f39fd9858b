package care.training.learning.record;

import care.training.catalog.Course;
import care.training.catalog.CourseData;
import care.training.catalog.OfferedClass;
import care.training.kernel.Roles;
import care.training.learning.Attendance;
import care.training.learning.Roster;
import care.training.registry.Organization;
import care.training.registry.Organizations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The hours and credits of a class of the caller's organization as a document to be filed. */
@Stateless
@RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
public class ClassRecords {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Attendance attendance;

    @Inject
    private Organizations organizations;

    @Inject
    private RecordDocuments documents;

    @Inject
    private Clock clock;

    /** Problems: NOT_FOUND, for another organization's class too; NO_GLYPH. */
    public byte[] pdf(UUID classId, RecordWords words, Locale locale) {
        Roster roster = attendance.roster(classId);
        OfferedClass offered = roster.offered();
        CourseData course = database.find(Course.class, offered.courseId()).data();
        Organization provider = organizations.all(List.of(offered.provider())).get(offered.provider());
        return documents.ofClass(roster, course, provider.name(locale), words, locale, LocalDate.now(clock));
    }
}
