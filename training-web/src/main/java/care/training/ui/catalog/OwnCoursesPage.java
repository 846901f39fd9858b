package care.training.ui.catalog;

import care.training.catalog.OwnCourse;
import care.training.catalog.OwnCourses;
import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.ui.Csv;
import care.training.ui.DistrictNames;
import care.training.ui.Download;
import care.training.ui.Language;
import care.training.ui.Occupations;
import care.training.ui.TablePage;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;

/** The catalog of the caller's organization as a table. */
@Named
@RequestScoped
public class OwnCoursesPage extends TablePage<OwnCourse> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnCourses courses;

    @Inject
    private transient Download download;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Language language;

    @Inject
    private transient Occupations occupations;

    @Inject
    private transient DistrictNames districts;

    private String q;
    private Level level;
    private String format;

    @Override
    protected Page<OwnCourse> load(int page, int size, String sort) {
        return courses.find(query(sort), page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("q", q);
        filters.put("level", level == null ? null : level.number());
        return filters;
    }

    /** What the table shows, all its pages, as a file. */
    public void export() {
        StringBuilder csv = new StringBuilder("\uFEFF");
        csv.append(Csv.row(
                texts.get("college.courses.code"),
                texts.get("college.courses.name"),
                texts.get("college.courses.for"),
                texts.get("courses.level"),
                texts.get("courses.hours.label"),
                texts.get("courses.mode"),
                texts.get("courses.district"),
                texts.get("college.courses.fee"),
                texts.get("college.courses.classes"),
                texts.get("college.courses.seats"),
                texts.get("college.courses.free")));
        courses.whole(query(getSort())).forEach(course -> csv.append(row(course)));
        download.csv(csv.toString(), texts.get("college.courses.title"));
    }

    private String row(OwnCourse course) {
        return Csv.row(
                course.code(),
                course.title(language.getLocale()),
                occupations.name(course.occupation()),
                course.level() == null ? "" : course.level().title(language.getLocale()),
                String.valueOf(course.hours()),
                texts.name("courses.mode", course.mode()),
                districts.name(course.district()),
                course.fee().toPlainString(),
                String.valueOf(course.classes().size()),
                String.valueOf(course.seats()),
                String.valueOf(course.seatsLeft()));
    }

    private OwnCourses.Query query(String sort) {
        boolean descending = sort != null && sort.startsWith("-");
        String by = sort == null ? "" : sort.substring(descending ? 1 : 0);
        OwnCourses.Order order =
                switch (by) {
                    case "title" -> OwnCourses.Order.TITLE;
                    case "hours" -> OwnCourses.Order.HOURS;
                    case "fee" -> OwnCourses.Order.FEE;
                    default -> OwnCourses.Order.CODE;
                };
        return new OwnCourses.Query(q, level, order, descending);
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }
}
