package care.training.ui.standard;

import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.rules.Sourced;
import care.training.standard.Standard;
import care.training.standard.Standards;
import care.training.ui.Dates;
import care.training.ui.Language;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Two editions of an occupation's standard side by side. What was asked stands in the URL. */
@Named
@RequestScoped
public class DifferencePage {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

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
    private String from;
    private String to;
    private boolean all;
    private List<Section> sections;

    /** What stands on one side of a line. {@code only} says that the other side does not have it. */
    public record Item(String text, boolean only) {}

    /** One line of both; an empty side does not have it. */
    public record Row(
            String label,
            boolean changed,
            List<Item> before,
            List<Item> after,
            Sourced beforeSource,
            Sourced afterSource) {}

    public record Section(String title, List<Row> rows) {}

    /** Problems: NOT_FOUND for an occupation without two editions, and for an edition that it does not have. */
    public void open() {
        List<Standard> editions = getEditions();
        if (editions.size() < 2) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        from = from == null ? editions.get(editions.size() - 2).edition() : from;
        to = to == null ? editions.get(editions.size() - 1).edition() : to;
        edition(from);
        edition(to);
    }

    /** The occupation's editions, from the oldest on. */
    public List<Standard> getEditions() {
        return standards.all(LocalDate.now(clock)).stream()
                .filter(standard -> standard.code().equals(occupation))
                .toList();
    }

    private Standard edition(String edition) {
        return getEditions().stream()
                .filter(standard -> standard.edition().equals(edition))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /** The lines that differ, or all of them where that is asked for. */
    public List<Section> getSections() {
        if (sections == null) {
            Map<String, List<Row>> rows = new LinkedHashMap<>();
            Map<String, StandardSheet.Line> before = lines(from);
            Map<String, StandardSheet.Line> after = lines(to);
            // in the order of the edition that has more
            Map<String, StandardSheet.Line> both = new LinkedHashMap<>(before.size() > after.size() ? before : after);
            (before.size() > after.size() ? after : before).forEach(both::putIfAbsent);
            both.forEach((key, line) -> {
                Row row = row(line.label(), before.get(key), after.get(key));
                if (all || row.changed()) {
                    rows.computeIfAbsent(line.section(), any -> new ArrayList<>())
                            .add(row);
                }
            });
            sections = rows.entrySet().stream()
                    .map(section -> new Section(section.getKey(), section.getValue()))
                    .toList();
        }
        return sections;
    }

    private Map<String, StandardSheet.Line> lines(String edition) {
        Map<String, StandardSheet.Line> lines = new LinkedHashMap<>();
        StandardSheet.lines(edition(edition), texts, dates, language.getLocale())
                .forEach(line -> lines.put(line.key(), line));
        return lines;
    }

    private static Row row(String label, StandardSheet.Line before, StandardSheet.Line after) {
        List<String> was = before == null ? List.of() : before.items();
        List<String> is = after == null ? List.of() : after.items();
        return new Row(
                label,
                !Objects.equals(was, is),
                items(was, is),
                items(is, was),
                before == null ? null : before.sourced(),
                after == null ? null : after.sourced());
    }

    private static List<Item> items(List<String> these, List<String> others) {
        return these.stream()
                .map(text -> new Item(text, !others.contains(text)))
                .toList();
    }

    /** Names of majors and documents are Chinese on an English page too. */
    public String languageOf(String text) {
        return language.isEnglish() && HAN.matcher(text).find() ? Languages.CHINESE.toLanguageTag() : null;
    }

    public String getBeforeName() {
        return named(edition(from));
    }

    public String getAfterName() {
        return named(edition(to));
    }

    private String named(Standard standard) {
        return texts.of("standard.named", standard.name(language.getLocale()), standard.edition());
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = blankToNull(from);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = blankToNull(to);
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
