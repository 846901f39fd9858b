package care.training.standard;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.rules.Names;
import care.training.kernel.rules.Sourced;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One edition of an occupational standard, as its file says it under one revision of the rules. It never changes: a
 * correction makes another revision.
 */
public final class Standard {
    /**
     * What one level has of its own.
     *
     * @param skillsMinutes null where it is not known
     * @param reviewMinutes null where it is not known, or where there is no review
     */
    record LevelRules(
            List<Part> parts,
            int theoryMinutes,
            Minutes skillsMinutes,
            Integer reviewMinutes,
            Map<String, Integer> theoryWeights,
            List<Criterion> criteria,
            Map<String, Sourced> sources) {}

    /** What every level shares. */
    record SharedRules(
            int fullMark,
            int passMark,
            int resits,
            int passedPartYears,
            Staffing invigilators,
            Staffing assessors,
            Staffing reviewers,
            int noticeWorkingDays) {}

    /** The shortest and the longest that the sources give. */
    public record Minutes(int least, int most) {}

    /**
     * Which family of entry rules holds when.
     *
     * @param to null while no end is known
     */
    public record EntryRulesPeriod(String family, Names names, LocalDate from, LocalDate to, Sourced sourced) {
        public String name(Locale locale) {
            return names.in(locale);
        }
    }

    private final String code;
    private final Names name;
    private final String edition;
    private final String document;
    private final int revision;
    private final LocalDate validFrom;
    private final LocalDate validTo;
    private final Map<Level, LevelRules> levels;
    private final SharedRules shared;
    private final Map<String, Names> areas;
    private final CatalogFacts catalog;
    private final RelatedWork related;
    private final List<EntryPeriod> entry;
    private final Interpretations interpretations;
    private final List<Sourced> sources;
    private final OccupationNames names;

    /** @param revision number of the revision of the rules under which it is read */
    Standard(StandardFile file, OccupationNames names, Interpretations interpretations, int revision) {
        this.names = names;
        this.interpretations = interpretations;
        this.revision = revision;
        document = file.document();
        catalog = file.catalog();
        code = file.code();
        name = file.name();
        edition = file.edition();
        validFrom = file.validFrom();
        validTo = file.validTo();
        levels = file.levels();
        shared = file.shared();
        areas = file.areas();
        related = file.related();
        entry = file.entry();
        sources = file.sources();
    }

    /** The occupation's code, e.g. {@code 4-10-01-03}; one code can have two names over time. */
    public String code() {
        return code;
    }

    public String name(Locale locale) {
        return name.in(locale);
    }

    /** E.g. {@code 2021}. */
    public String edition() {
        return edition;
    }

    /** The revision of the rules under which it is read; with the edition it names exactly this text. */
    public int revision() {
        return revision;
    }

    /** The document's title or number. */
    public String document() {
        return document;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day it holds; empty while no end is known. */
    public Optional<LocalDate> validTo() {
        return validTo.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(validTo);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /** From the lowest (5) to the highest. */
    public Set<Level> levels() {
        return levels.keySet();
    }

    /** Problems: LEVEL_NOT_IN_STANDARD. */
    public List<Part> parts(Level level) {
        return rules(level).parts();
    }

    /** Points that each part is marked out of. */
    public int fullMark() {
        return shared.fullMark();
    }

    /** Points of {@link #fullMark} that each part needs; parts are never averaged. */
    public int passMark() {
        return shared.passMark();
    }

    /** Minutes of the theory exam. Problems: LEVEL_NOT_IN_STANDARD. */
    public int theoryMinutes(Level level) {
        return rules(level).theoryMinutes();
    }

    /** Minutes of the skills exam; empty where they are not known. Problems: LEVEL_NOT_IN_STANDARD. */
    public Optional<Minutes> skillsMinutes(Level level) {
        return Optional.ofNullable(rules(level).skillsMinutes());
    }

    /** Fewest minutes of the comprehensive review; empty where they are not known. Problems: LEVEL_NOT_IN_STANDARD. */
    public Optional<Integer> reviewMinutes(Level level) {
        return Optional.ofNullable(rules(level).reviewMinutes());
    }

    /** How often a part that was failed is sat again. */
    public int resits() {
        return shared.resits();
    }

    /** For how many years a passed part counts; 0 without end. */
    public int passedPartYears() {
        return shared.passedPartYears();
    }

    /** Assessors of the skills exam for so many candidates: odd, at least three. */
    public int assessors(int candidates) {
        return shared.assessors().of(candidates);
    }

    /** Invigilators of one room of the theory exam. */
    public int invigilators(int candidates) {
        return shared.invigilators().of(candidates);
    }

    public Staffing invigilatorRule() {
        return shared.invigilators();
    }

    public Staffing assessorRule() {
        return shared.assessors();
    }

    public Staffing reviewerRule() {
        return shared.reviewers();
    }

    /** Members of the board of a comprehensive review. */
    public int reviewers() {
        return shared.reviewers().atLeast();
    }

    /** What the skills exam is scored on, summing to 100; empty where the file has none. Problems: LEVEL_NOT_IN_STANDARD. */
    public List<Criterion> criteria(Level level) {
        return rules(level).criteria();
    }

    /**
     * Weight of each area in the theory paper, summing to 100, in the file's order; empty where the file has none.
     * Problems: LEVEL_NOT_IN_STANDARD.
     */
    public Map<String, Integer> theoryWeights(Level level) {
        return rules(level).theoryWeights();
    }

    /** Name of an area of {@link #theoryWeights}, or of a function of {@link #criteria}. */
    public String areaName(String area, Locale locale) {
        Names names = areas.get(area);
        return names == null ? area : names.in(locale);
    }

    /** Working days of public notice before a certificate. */
    public int noticeWorkingDays() {
        return shared.noticeWorkingDays();
    }

    /** Where each value comes from, and how well it is known. */
    public List<Sourced> sources() {
        return sources;
    }

    /** Where a value that every level shares comes from, e.g. {@code passMark}; empty where the file has no such value. */
    public Optional<Sourced> source(String value) {
        return sources.stream().filter(source -> source.place().equals(value)).findFirst();
    }

    /**
     * Where a value of one level comes from, e.g. {@code theoryMinutes}; empty where the file has none for it. Problems:
     * LEVEL_NOT_IN_STANDARD.
     */
    public Optional<Sourced> source(String value, Level level) {
        return Optional.ofNullable(rules(level).sources().get(value));
    }

    /** The ways to enter a level on a day, in the file's order; empty where no entry rules hold then. */
    public List<EntryWay> entryWays(Level level, LocalDate day) {
        return entry.stream()
                .filter(period -> period.covers(day))
                .flatMap(period -> period.family().ways(level).stream())
                .map(way -> new EntryWay(way.id(), way.text(), way.sourced()))
                .toList();
    }

    /** Which family of entry rules holds when, from the first on. */
    public List<EntryRulesPeriod> entryRules() {
        return entry.stream()
                .map(period -> new EntryRulesPeriod(
                        period.family().id(),
                        period.family().name(),
                        period.from(),
                        period.to().equals(LocalDate.MAX) ? null : period.to(),
                        period.sourced()))
                .toList();
    }

    /** Hours of training and fees as sources give them; nothing is decided by them. */
    public CatalogFacts catalog() {
        return catalog;
    }

    /** Majors and occupations that count as its own and related. */
    public RelatedList relatedList() {
        return related.list();
    }

    List<EntryPeriod> entry() {
        return entry;
    }

    RelatedWork related() {
        return related;
    }

    /** The families of entry rules from that day on, the first one holding then; empty where none holds. */
    List<EntryPeriod> entryFrom(LocalDate day) {
        return entry.stream().filter(period -> !period.to().isBefore(day)).toList();
    }

    EntryChoices.Choice asChoice() {
        return new EntryChoices.Choice(code, name);
    }

    /** Ranks of professional titles that its entry conditions ask for. */
    List<EntryChoices.Choice> titleRanks() {
        return entry.stream()
                .flatMap(period -> period.family().ways().stream())
                .flatMap(way -> way.conditions().stream())
                .filter(Condition.ProfessionalTitle.class::isInstance)
                .map(Condition.ProfessionalTitle.class::cast)
                .map(title -> new EntryChoices.Choice(title.rank(), title.names()))
                .distinct()
                .toList();
    }

    /** What counts under a family of entry rules, as the province reads them on that day. */
    Condition.Scope scope(EntryFamily family, LocalDate on) {
        return related.under(family, interpretations.on(on), names);
    }

    LevelRules rules(Level level) {
        LevelRules rules = levels.get(level);
        if (rules == null) {
            throw new Problem(
                    ProblemCode.LEVEL_NOT_IN_STANDARD,
                    name.zh(),
                    edition,
                    level.number(),
                    levels.keySet().stream()
                            .map(l -> String.valueOf(l.number()))
                            .collect(Collectors.joining(", ")));
        }
        return rules;
    }
}
