package care.training.ui.learning;

import care.training.kernel.Problem;
import care.training.learning.Attendance;
import care.training.learning.AttendanceEntry;
import care.training.learning.HoursADay;
import care.training.learning.LearningRules;
import care.training.learning.Roster;
import care.training.ui.Csv;
import care.training.ui.Dates;
import care.training.ui.Download;
import care.training.ui.Messages;
import care.training.ui.Texts;
import care.training.ui.Workplace;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A class: who is in it, her hours, and the hours of one day to record for all. */
@Named
@ViewScoped
public class ClassPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern ENTRY = Pattern.compile("entries\\[(\\d+)].*");

    @Inject
    private transient Attendance attendance;

    @Inject
    private transient LearningRules rules;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Download download;

    @Inject
    private transient Workplace workplace;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Dates dates;

    private UUID id;
    private LocalDate on;
    private String format;
    private BigDecimal forAll;
    private List<HoursOfDay> hours;
    private transient Roster roster;

    /** Before the page is shown: the day that is most likely meant, and what stands there. */
    public void open() {
        if (on == null) {
            LocalDate last = getRoster().offered().endsOn();
            on = last.isBefore(dates.getToday()) ? last : dates.getToday();
        }
        hours = getRoster().entries().stream()
                .map(entry -> HoursOfDay.of(entry, on))
                .toList();
        if ("csv".equals(format)) {
            export();
        }
    }

    public Roster getRoster() {
        if (roster == null) {
            roster = attendance.roster(id);
        }
        return roster;
    }

    /** Puts one figure into every field that is empty. */
    public void fill() {
        hours.forEach(row -> row.fill(forAll));
    }

    public String record() {
        List<HoursOfDay> changed = hours.stream().filter(HoursOfDay::isChanged).toList();
        List<AttendanceEntry> entries =
                changed.stream().map(row -> row.entry(on)).toList();
        try {
            attendance.record(id, entries);
        } catch (Problem problem) {
            // the service says which entry; the person who typed it must be told whose hours they are
            throw problem.renamed(violation -> name(violation.field(), changed));
        }
        messages.done("classes.recorded", entries.size(), dates.day(on));
        return workplace.to("/class?id=" + id + "&on=" + on);
    }

    private static String name(String field, List<HoursOfDay> changed) {
        Matcher entry = ENTRY.matcher(field);
        return entry.matches() ? changed.get(Integer.parseInt(entry.group(1))).getName() : field;
    }

    /** Everybody's hours by day as a file. */
    private void export() {
        List<LocalDate> days = getDays();
        List<String> heading = new ArrayList<>(List.of(texts.get("classes.person")));
        days.forEach(day -> heading.add(day.toString()));
        heading.add(texts.get("classes.total"));
        heading.add(texts.get("classes.required"));
        StringBuilder csv = new StringBuilder("\uFEFF").append(Csv.row(heading.toArray(String[]::new)));
        for (Roster.Entry entry : getRoster().entries()) {
            Map<LocalDate, String> byDay =
                    entry.days().stream().collect(Collectors.toMap(Roster.Day::on, day -> plain(day.hours())));
            List<String> row = new ArrayList<>(List.of(entry.name()));
            days.forEach(day -> row.add(byDay.getOrDefault(day, "")));
            row.add(plain(entry.total()));
            row.add(String.valueOf(getRoster().offered().hours()));
            csv.append(Csv.row(row.toArray(String[]::new)));
        }
        download.csv(
                csv.toString(),
                texts.get("classes.roster") + " " + getRoster().offered().code());
    }

    /** The days for which hours are recorded. */
    private List<LocalDate> getDays() {
        return getRoster().entries().stream()
                .flatMap(entry -> entry.days().stream())
                .map(Roster.Day::on)
                .distinct()
                .sorted()
                .toList();
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    public String getTitle(Locale language) {
        return getRoster().offered().title(language) + " · "
                + getRoster().offered().code();
    }

    /** For the fields' bounds. */
    public HoursADay getRules() {
        return rules.hoursADay();
    }

    public boolean isRecordable() {
        return !hours.isEmpty() && !getRoster().offered().startsOn().isAfter(dates.getToday());
    }

    public LocalDate getLastDay() {
        LocalDate last = getRoster().offered().endsOn();
        return last.isBefore(dates.getToday()) ? last : dates.getToday();
    }

    public List<HoursOfDay> getHours() {
        return hours;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    public BigDecimal getForAll() {
        return forAll;
    }

    public void setForAll(BigDecimal forAll) {
        this.forAll = forAll;
    }
}
