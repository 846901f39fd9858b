package care.training.ui.standard;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.rules.Sourced;
import care.training.standard.AnnouncedEdition;
import care.training.standard.CatalogFacts;
import care.training.standard.EntryWay;
import care.training.standard.Standard;
import care.training.standard.Standards;
import care.training.ui.Bars;
import care.training.ui.Dates;
import care.training.ui.Language;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One edition of an occupational standard as people know it, and what of it is unconfirmed. */
@Named
@RequestScoped
public class StandardPage {
    /** Numbers of candidates that show how a staffing rule works. */
    private static final List<Integer> EXAMPLES = List.of(1, 15, 16, 30, 31, 46);

    @Inject
    private Standards standards;

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    private String occupation;
    private String edition;
    /** Null where the edition is only announced. */
    private Standard standard;

    private AnnouncedEdition announced;

    /** One of the occupation's editions, to go to. */
    public record Choice(String edition, String name, String period, String state) {}

    /** The ways to a level under one family of entry rules. */
    public record Ways(String title, boolean current, Sourced sourced, List<EntryWay> ways) {}

    /** One level with everything it asks for. */
    public record LevelSection(LevelSheet sheet, List<Ways> ways, Bars weights) {}

    /** How many people so many candidates need. */
    public record StaffingExample(int candidates, int invigilators, int assessors) {}

    /** Problems: NOT_FOUND for an occupation or an edition that is not kept. */
    public void open() {
        List<Standard> editions = standards.all(today()).stream()
                .filter(one -> one.code().equals(occupation))
                .toList();
        if (edition == null) {
            standard = editions.stream()
                    .filter(one -> isHolding(one))
                    .findFirst()
                    .or(() -> editions.stream().reduce((former, later) -> later))
                    .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            edition = standard.edition();
            return;
        }
        standard = editions.stream()
                .filter(one -> one.edition().equals(edition))
                .findFirst()
                .orElse(null);
        announced = standards.announced(today()).stream()
                .filter(one -> one.code().equals(occupation) && one.edition().equals(edition))
                .findFirst()
                .orElse(null);
        if (standard == null && announced == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }

    private boolean isHolding(Standard one) {
        return standards.inForce(today()).contains(one);
    }

    /** Every edition of the occupation, the newest first; announced ones before those in full. */
    public List<Choice> getChoices() {
        Stream<Choice> known = standards.announced(today()).stream()
                .filter(one -> one.code().equals(occupation))
                .map(one -> new Choice(one.edition(), one.name(language.getLocale()), "", "ANNOUNCED"));
        Stream<Choice> full = standards.all(today()).stream()
                .filter(one -> one.code().equals(occupation))
                .sorted(Comparator.comparing(Standard::validFrom).reversed())
                .map(one -> new Choice(one.edition(), one.name(language.getLocale()), period(one), state(one)));
        return Stream.concat(known, full).toList();
    }

    private String state(Standard one) {
        if (isHolding(one)) {
            return "IN_FORCE";
        }
        return one.validFrom().isAfter(today()) ? "FUTURE" : "PAST";
    }

    private String period(Standard one) {
        return between(one.validFrom(), one.validTo().orElse(null));
    }

    private String between(LocalDate first, LocalDate last) {
        return texts.of(last == null ? "standard.since" : "standard.from-to", dates.day(first), dates.day(last));
    }

    public boolean isInFull() {
        return standard != null;
    }

    public Standard getStandard() {
        return standard;
    }

    public AnnouncedEdition getAnnounced() {
        return announced;
    }

    public String getName() {
        return isInFull() ? standard.name(language.getLocale()) : announced.name(language.getLocale());
    }

    public String getDocument() {
        return isInFull() ? standard.document() : announced.document();
    }

    public String getState() {
        return isInFull() ? state(standard) : "ANNOUNCED";
    }

    public String getPeriod() {
        return period(standard);
    }

    /** Whether there is another edition in full to compare with. */
    public boolean isComparable() {
        return standards.all(today()).stream()
                        .filter(one -> one.code().equals(occupation))
                        .count()
                > 1;
    }

    public long getUnconfirmed() {
        return standard.sources().stream()
                .filter(sourced -> !sourced.mark().isConfirmed())
                .count();
    }

    public Sourced source(String value) {
        return standard.source(value).orElse(null);
    }

    public Sourced source(String value, Level level) {
        return standard.source(value, level).orElse(null);
    }

    public List<StaffingExample> getStaffing() {
        return EXAMPLES.stream()
                .map(candidates -> new StaffingExample(
                        candidates, standard.invigilators(candidates), standard.assessors(candidates)))
                .toList();
    }

    public List<LevelSection> getLevels() {
        return standard.levels().stream().map(this::section).toList();
    }

    private LevelSection section(Level level) {
        LevelSheet sheet = LevelSheet.of(standard, level, today(), language.getLocale());
        List<Ways> ways = standard.entryRules().stream()
                .sorted(Comparator.comparing(Standard.EntryRulesPeriod::from).reversed())
                .map(rules -> new Ways(
                        rules.name(language.getLocale()) + " · " + between(rules.from(), rules.to()),
                        isCurrent(rules),
                        rules.sourced(),
                        standard.entryWays(level, rules.from())))
                .toList();
        return new LevelSection(
                sheet,
                ways,
                sheet.areas().isEmpty()
                        ? null
                        : Bars.ofHundred(
                                texts.of("standard.weights.of", level.title(language.getLocale())),
                                texts.get("rules.weight"),
                                sheet.areas().stream()
                                        .map(area -> new Bars.Row(area.name(), area.points(), null))
                                        .toList()));
    }

    private boolean isCurrent(Standard.EntryRulesPeriod rules) {
        List<Standard.EntryRulesPeriod> all = standard.entryRules();
        boolean holds = !rules.from().isAfter(today())
                && (rules.to() == null || !rules.to().isBefore(today()));
        boolean lastOfPast = state(standard).equals("PAST") && rules.equals(all.get(all.size() - 1));
        boolean firstOfFuture = state(standard).equals("FUTURE") && rules.equals(all.get(0));
        return holds || lastOfPast || firstOfFuture;
    }

    public CatalogFacts getCatalog() {
        return standard.catalog();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation;
    }

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition == null || edition.isBlank() ? null : edition.strip();
    }
}
