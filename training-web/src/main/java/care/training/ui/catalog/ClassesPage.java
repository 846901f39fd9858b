package care.training.ui.catalog;

import care.training.catalog.ClassPeriod;
import care.training.catalog.ClassQuery;
import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.kernel.Page;
import care.training.ui.Csv;
import care.training.ui.Dates;
import care.training.ui.Download;
import care.training.ui.Language;
import care.training.ui.TablePage;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;

/** The classes of the caller's organization. */
@Named
@RequestScoped
public class ClassesPage extends TablePage<OfferedClass> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Classes classes;

    @Inject
    private transient Download download;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Language language;

    @Inject
    private transient Dates dates;

    private String q;
    private ClassPeriod period;
    private String format;

    @Override
    protected Page<OfferedClass> load(int page, int size, String sort) {
        return classes.mine(query(sort), page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("q", q);
        filters.put("period", period);
        return filters;
    }

    public ClassPeriod[] getPeriods() {
        return ClassPeriod.values();
    }

    /** What the table shows, all its pages, as a file. */
    public void export() {
        StringBuilder csv = new StringBuilder("\uFEFF");
        csv.append(Csv.row(
                texts.get("classes.course"),
                texts.get("classes.course.code"),
                texts.get("classes.code"),
                texts.get("classes.starts"),
                texts.get("classes.ends"),
                texts.get("classes.seats"),
                texts.get("classes.taken"),
                texts.get("classes.place"),
                texts.get("classes.state")));
        classes.whole(query(getSort())).forEach(offered -> csv.append(row(offered)));
        download.csv(csv.toString(), texts.get("classes.title"));
    }

    private String row(OfferedClass offered) {
        return Csv.row(
                offered.title(language.getLocale()),
                offered.courseCode(),
                offered.code(),
                offered.startsOn().toString(),
                offered.endsOn().toString(),
                String.valueOf(offered.seats()),
                String.valueOf(offered.seatsTaken()),
                offered.place(),
                texts.name("classes.period", offered.period(dates.getToday())));
    }

    private ClassQuery query(String sort) {
        boolean descending = sort != null && sort.startsWith("-");
        String by = sort == null ? "" : sort.substring(descending ? 1 : 0);
        ClassQuery.Order order =
                switch (by) {
                    case "title" -> ClassQuery.Order.TITLE;
                    case "start" -> ClassQuery.Order.START;
                    case "end" -> ClassQuery.Order.END;
                    case "seats" -> ClassQuery.Order.SEATS;
                    default -> null;
                };
        return new ClassQuery(q, period, order, descending);
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public ClassPeriod getPeriod() {
        return period;
    }

    public void setPeriod(ClassPeriod period) {
        this.period = period;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }
}
