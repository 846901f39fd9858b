package care.training.ui.standard;

import care.training.kernel.Level;
import care.training.kernel.rules.Sourced;
import care.training.standard.Criterion;
import care.training.standard.EntryWay;
import care.training.standard.Part;
import care.training.standard.Standard;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What one level asks for, as it is shown.
 *
 * @param theoryMinutes length of the theory exam
 * @param skillsMinutes of the skills exam; null where they are not known
 * @param reviewMinutes fewest of the review; null where they are not known
 * @param ways any one of them lets in
 * @param areas what the theory exam is about, by weight of 100
 * @param criteria what the skills exam is scored on, by points of 100
 * @param partsSource where the value is from, as are the other three; null where the file has no such value
 */
public record LevelSheet(
        Level level,
        List<Part> parts,
        int theoryMinutes,
        Standard.Minutes skillsMinutes,
        Integer reviewMinutes,
        List<EntryWay> ways,
        List<Share> areas,
        List<Share> criteria,
        Sourced partsSource,
        Sourced minutesSource,
        Sourced areasSource,
        Sourced criteriaSource) {

    /**
     * @param group what it belongs to; empty where it stands for itself
     * @param points of 100
     */
    public record Share(String group, String name, int points) {}

    static LevelSheet of(Standard standard, Level level, LocalDate on, Locale locale) {
        return new LevelSheet(
                level,
                standard.parts(level),
                standard.theoryMinutes(level),
                standard.skillsMinutes(level).orElse(null),
                standard.reviewMinutes(level).orElse(null),
                standard.entryWays(level, on),
                standard.theoryWeights(level).entrySet().stream()
                        .map(area -> new Share("", standard.areaName(area.getKey(), locale), area.getValue()))
                        .toList(),
                standard.criteria(level).stream()
                        .map(criterion -> share(standard, criterion, locale))
                        .toList(),
                standard.source("parts", level).orElse(null),
                standard.source("theoryMinutes", level).orElse(null),
                standard.source("theoryWeights", level).orElse(null),
                standard.source("skillsCriteria", level).orElse(null));
    }

    private static Share share(Standard standard, Criterion criterion, Locale locale) {
        return new Share(standard.areaName(criterion.function(), locale), criterion.name(locale), criterion.points());
    }
}
