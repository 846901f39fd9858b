package care.training.ui.learning;

import care.training.catalog.Catalog;
import care.training.catalog.CourseView;
import care.training.learning.Attendance;
import care.training.learning.Roster;
import care.training.learning.online.OnlineTeaching;
import care.training.learning.online.TaughtUnit;
import care.training.learning.record.ClassRecords;
import care.training.ui.Download;
import care.training.ui.Language;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A class on paper, for places with a weak network: who is in it, a sheet for signatures, and what is taught. */
@Named
@RequestScoped
public class PackPage {
    /** Columns for days on the sheet: what fits upright beside the names. */
    private static final int DAYS = 6;

    @Inject
    private Attendance attendance;

    @Inject
    private Catalog catalog;

    @Inject
    private OnlineTeaching teaching;

    @Inject
    private ClassRecords records;

    @Inject
    private PrintedWords words;

    @Inject
    private Download download;

    @Inject
    private Texts texts;

    @Inject
    private Language language;

    private UUID classId;
    private Roster roster;
    private CourseView course;

    /** Everybody's hours and credits as a document to be filed. */
    public void pdf() {
        download.pdf(
                records.pdf(classId, words.get(), language.getLocale()),
                texts.get("pack.hours") + " " + getRoster().offered().code());
    }

    public Roster getRoster() {
        if (roster == null) {
            roster = attendance.roster(classId);
        }
        return roster;
    }

    public CourseView getCourse() {
        if (course == null) {
            course = catalog.course(getRoster().offered().courseId());
        }
        return course;
    }

    public List<TaughtUnit> getUnits() {
        return teaching.units(classId);
    }

    /** Columns to be filled in by hand. */
    public List<String> getColumns() {
        return Collections.nCopies(DAYS, "");
    }

    public String getTitle(Locale language) {
        return getRoster().offered().title(language) + " · "
                + getRoster().offered().code();
    }

    public UUID getClassId() {
        return classId;
    }

    public void setClassId(UUID classId) {
        this.classId = classId;
    }
}
