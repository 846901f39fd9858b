package care.training.ui.learning;

import care.training.catalog.OfferedClass;
import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.learning.ClassEligibility;
import care.training.standard.EligibilityDecision;
import care.training.standard.Standard;
import care.training.standard.Standards;
import care.training.standard.WayOutcome;
import care.training.ui.Csv;
import care.training.ui.Dates;
import care.training.ui.Download;
import care.training.ui.Language;
import care.training.ui.TablePage;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who of a class may enter a level on a day, and what the others lack. What was asked stands in the address. */
@Named
@RequestScoped
public class ClassEligibilityPage extends TablePage<ClassEligibility.Line> {
    private static final long serialVersionUID = 1L;

    @Inject
    private ClassEligibility eligibility;

    @Inject
    private Standards standards;

    @Inject
    private Download download;

    @Inject
    private Language language;

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    private UUID classId;
    private String occupation;
    private Level level;
    private LocalDate on;
    private String format;
    private OfferedClass offered;

    /** Problems: NOT_FOUND, for another organization's class too. */
    public void open() {
        offered = eligibility.offered(classId);
        if (on == null) {
            on = dates.getToday();
        }
        if ("csv".equals(format) && isAsked()) {
            export();
        }
    }

    @Override
    protected Page<ClassEligibility.Line> load(int page, int size, String sort) {
        return eligibility.of(classId, occupation, level, on, page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("class", classId);
        asked.put("occupation", occupation);
        asked.put("level", level == null ? null : level.number());
        asked.put("on", on);
        return asked;
    }

    public boolean isAsked() {
        return occupation != null && level != null && getLevels().contains(level);
    }

    /** Whether the level asked for is not one of the occupation's. */
    public boolean isLevelMissing() {
        return occupation != null && level != null && !getLevels().contains(level);
    }

    public List<Standard> getStandards() {
        return standards.inForce(on);
    }

    public Collection<Level> getLevels() {
        return occupation == null
                ? List.of(Level.values())
                : standards.inForce(occupation, on).levels();
    }

    /** The way that is satisfied; else the one that is the soonest to be; else the first. */
    public WayOutcome nearest(EligibilityDecision decision) {
        return decision.nearest().orElse(null);
    }

    private void export() {
        StringBuilder csv = Csv.begin(
                texts.get("classes.person"),
                texts.get("class-eligibility.verdict"),
                texts.get("class-eligibility.way"),
                texts.get("class-eligibility.missing"),
                texts.get("class-eligibility.earliest"));
        Locale locale = language.getLocale();
        for (ClassEligibility.Line line : everyRow()) {
            WayOutcome way = nearest(line.decision());
            LocalDate earliest = line.decision().earliestOn();
            csv.append(Csv.row(
                    line.name(),
                    texts.get("class-eligibility.verdict." + line.decision().decision()),
                    way == null ? "" : way.text(locale),
                    way == null
                            ? ""
                            : way.missing().stream()
                                    .map(lack -> lack.text(locale))
                                    .collect(Collectors.joining("; ")),
                    earliest == null ? "" : earliest.toString()));
        }
        download.csv(csv.toString(), texts.get("class-eligibility.title") + " " + offered.code());
    }

    public OfferedClass getOffered() {
        return offered;
    }

    public UUID getClassId() {
        return classId;
    }

    public void setClassId(UUID classId) {
        this.classId = classId;
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation == null || occupation.isBlank() ? null : occupation.strip();
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
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
}
