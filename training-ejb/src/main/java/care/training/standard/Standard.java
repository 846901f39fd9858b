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

/** One edition of an occupational standard, as its file in {@code config/standards} says it. It never changes. */
public final class Standard {
    /** What one level has of its own. */
    record LevelRules(
            List<Part> parts,
            int theoryMinutes,
            Map<String, Integer> theoryWeights,
            List<Criterion> criteria,
            Map<String, Sourced> sources) {}

    /** What every level shares. */
    record SharedRules(
            int passMark, Staffing invigilators, Staffing assessors, Staffing reviewers, int noticeWorkingDays) {}

    private final String code;
    private final Names name;
    private final String edition;
    private final LocalDate validFrom;
    private final LocalDate validTo;
    private final Map<Level, LevelRules> levels;
    private final SharedRules shared;
    private final Map<String, Names> areas;
    private final RelatedWork related;
    private final List<EntryPeriod> entry;
    private final Interpretations interpretations;
    private final List<Sourced> sources;

    Standard(StandardFile file, Interpretations interpretations) {
        this.interpretations = interpretations;
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

    /** Points of 100 that each part needs; parts are never averaged. */
    public int passMark() {
        return shared.passMark();
    }

    /** Minutes of the theory exam. Problems: LEVEL_NOT_IN_STANDARD. */
    public int theoryMinutes(Level level) {
        return rules(level).theoryMinutes();
    }

    /** Assessors of the skills exam for so many candidates: odd, at least three. */
    public int assessors(int candidates) {
        return shared.assessors().of(candidates);
    }

    /** Invigilators of one room of the theory exam. */
    public int invigilators(int candidates) {
        return shared.invigilators().of(candidates);
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

    /** The families of entry rules from that day on, the first one holding then; empty where none holds. */
    List<EntryPeriod> entryFrom(LocalDate day) {
        return entry.stream().filter(period -> !period.to().isBefore(day)).toList();
    }

    /** What counts under a family of entry rules, as the province reads them on that day. */
    Condition.Scope scope(EntryFamily family, LocalDate on) {
        return related.under(family, interpretations.on(on));
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
