package care.training.ui.standard;

import care.training.kernel.Level;
import care.training.kernel.rules.Sourced;
import care.training.standard.RelatedList;
import care.training.standard.Staffing;
import care.training.standard.Standard;
import care.training.ui.Dates;
import care.training.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Everything that an edition says, line by line in the reader's words, so that two can be laid side by side. */
final class StandardSheet {
    /**
     * One line.
     *
     * @param section what it belongs to: all levels, or one
     * @param label what it is; with its section it names the line
     * @param items what is said, one or several
     * @param sourced null where it has several sources or none
     */
    record Line(String section, String label, List<String> items, Sourced sourced) {
        String key() {
            return section + "/" + label;
        }
    }

    private final Standard standard;
    private final Texts texts;
    private final Dates dates;
    private final Locale locale;
    private final List<Line> lines = new ArrayList<>();

    private StandardSheet(Standard standard, Texts texts, Dates dates, Locale locale) {
        this.standard = standard;
        this.texts = texts;
        this.dates = dates;
        this.locale = locale;
    }

    static List<Line> lines(Standard standard, Texts texts, Dates dates, Locale locale) {
        StandardSheet sheet = new StandardSheet(standard, texts, dates, locale);
        sheet.common();
        standard.levels().forEach(sheet::level);
        sheet.related();
        return List.copyOf(sheet.lines);
    }

    private void common() {
        String section = texts.get("standard.common");
        add(section, "name", standard.name(locale), null);
        add(section, "document", standard.document(), null);
        add(section, "valid", period(), source("valid"));
        add(section, "levels", levels(), source("levels"));
        add(
                section,
                "pass",
                texts.of("standard.pass.value", standard.fullMark(), standard.passMark()),
                source("passMark"));
        add(section, "resits", texts.of("standard.resits.value", standard.resits()), source("resits"));
        add(section, "kept", texts.of("standard.kept.value", standard.passedPartYears()), source("passedPartYears"));
        add(section, "invigilators", staffing(standard.invigilatorRule()), source("staffing.invigilators"));
        add(section, "assessors", staffing(standard.assessorRule()), source("staffing.assessors"));
        add(section, "reviewers", staffing(standard.reviewerRule()), source("staffing.reviewers"));
        add(
                section,
                "notice",
                texts.of("standard.notice.value", standard.noticeWorkingDays()),
                source("noticeWorkingDays"));
        standard.entryRules()
                .forEach(rules -> add(
                        section,
                        texts.of("standard.entry", rules.name(locale)),
                        List.of(texts.of(
                                rules.to() == null ? "standard.since" : "standard.from-to",
                                dates.day(rules.from()),
                                dates.day(rules.to()))),
                        rules.sourced()));
    }

    String period() {
        return texts.of(
                standard.validTo().isEmpty() ? "standard.since" : "standard.from-to",
                dates.day(standard.validFrom()),
                dates.day(standard.validTo().orElse(null)));
    }

    private String levels() {
        return standard.levels().stream().map(level -> level.title(locale)).collect(Collectors.joining(separator()));
    }

    private String separator() {
        return texts.get("standard.separator");
    }

    private String staffing(Staffing rule) {
        String words = rule.growsWithCandidates()
                ? texts.of("standard.staffing.each", rule.candidatesEach(), rule.atLeast())
                : texts.of("standard.staffing.board", rule.atLeast());
        return rule.odd() ? words + texts.get("standard.staffing.odd") : words;
    }

    private void level(Level level) {
        String section = level.title(locale);
        add(
                section,
                "parts",
                standard.parts(level).stream()
                        .map(part -> texts.name("rules.part", part))
                        .collect(Collectors.joining(separator())),
                standard.source("parts", level).orElse(null));
        add(
                section,
                "theory-time",
                texts.of("rules.minutes", standard.theoryMinutes(level)),
                standard.source("theoryMinutes", level).orElse(null));
        standard.skillsMinutes(level)
                .ifPresent(minutes -> add(
                        section,
                        "skills-time",
                        texts.of("standard.minutes.range", minutes.least(), minutes.most()),
                        standard.source("skillsMinutes", level).orElse(null)));
        standard.reviewMinutes(level)
                .ifPresent(minutes -> add(
                        section,
                        "review-time",
                        texts.of("standard.minutes.least", minutes),
                        standard.source("reviewMinutes", level).orElse(null)));
        standard.entryRules()
                .forEach(rules -> add(
                        section,
                        texts.of("standard.ways", rules.name(locale)),
                        standard.entryWays(level, rules.from()).stream()
                                .map(way -> way.text(locale))
                                .toList(),
                        null));
        weights(section, level);
    }

    private void weights(String section, Level level) {
        if (standard.theoryWeights(level).isEmpty()) {
            add(section, "weights", texts.get("standard.weights.unknown"), null);
            return;
        }
        add(
                section,
                texts.get("standard.line.weights"),
                standard.theoryWeights(level).entrySet().stream()
                        .map(area -> standard.areaName(area.getKey(), locale) + " " + area.getValue())
                        .toList(),
                standard.source("theoryWeights", level).orElse(null));
    }

    private void related() {
        RelatedList related = standard.relatedList();
        String section = texts.get("standard.related");
        add(section, texts.get("standard.occupations"), related.occupations(), null);
        add(section, texts.get("standard.own-fields"), related.ownFields(), null);
        related.fields().forEach(fields -> add(section, fields.schools(locale), fields.names(), null));
    }

    private Sourced source(String value) {
        return standard.source(value).orElse(null);
    }

    private void add(String section, String key, String value, Sourced sourced) {
        add(section, texts.get("standard.line." + key), List.of(value), sourced);
    }

    private void add(String section, String label, List<String> items, Sourced sourced) {
        lines.add(new Line(section, label, items, sourced));
    }
}
