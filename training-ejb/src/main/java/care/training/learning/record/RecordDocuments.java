package care.training.learning.record;

import care.training.catalog.CourseData;
import care.training.kernel.Settings;
import care.training.kernel.print.DocumentFonts;
import care.training.kernel.print.FontFile;
import care.training.kernel.print.PrintedSheet;
import care.training.learning.Roster;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Records of learning as they are printed. */
@ApplicationScoped
class RecordDocuments {
    private List<FontFile> fonts;

    @PostConstruct
    void load() {
        fonts = DocumentFonts.from(Settings.configFolder().resolve("fonts"));
    }

    byte[] personal(
            String name,
            List<LearningYear> years,
            ContinuingRule rule,
            RecordWords words,
            Locale locale,
            LocalDate today) {
        PrintedSheet sheet = new PrintedSheet(fonts, words.of("title"), locale);
        sheet.heading(words.of("title"));
        sheet.line(words.of("name") + " " + name);
        sheet.line(words.of("printed", today.toString()));
        for (LearningYear year : years) {
            sheet.part(words.of("year", String.valueOf(year.year())));
            sheet.line(words.of("totals", plain(year.hours()), plain(year.credits())));
            sheet.line(words.of(
                    "continuing", plain(year.continuing()), String.valueOf(rule.hoursAYear()), plain(year.missing())));
            if (!year.lines().isEmpty()) {
                table(sheet, year, words, locale);
            }
        }
        sheet.note(words.of("note"));
        return sheet.close();
    }

    byte[] ofClass(
            Roster roster, CourseData course, String provider, RecordWords words, Locale locale, LocalDate today) {
        BigDecimal required = BigDecimal.valueOf(course.hours());
        List<List<String>> rows = new ArrayList<>();
        for (Roster.Entry entry : roster.entries()) {
            boolean complete = entry.total().compareTo(required) >= 0;
            BigDecimal credits = complete && course.credits() != null ? course.credits() : BigDecimal.ZERO;
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    entry.name(),
                    plain(entry.total()),
                    words.of(complete ? "complete" : "incomplete"),
                    plain(credits)));
        }
        PrintedSheet sheet = new PrintedSheet(fonts, words.of("class.title"), locale);
        sheet.heading(words.of("class.title"));
        sheet.line(roster.offered().title(locale) + " · " + roster.offered().code());
        sheet.line(provider);
        sheet.line(words.of(
                "class.dates",
                roster.offered().startsOn().toString(),
                roster.offered().endsOn().toString(),
                plain(required)));
        sheet.line(words.of("printed", today.toString()));
        sheet.table(
                new float[] {8, 40, 16, 20, 16},
                List.of(
                        words.of("number"),
                        words.of("person"),
                        words.of("hours"),
                        words.of("state"),
                        words.of("credits")),
                rows);
        sheet.note(words.of("class.note"));
        return sheet.close();
    }

    private static void table(PrintedSheet sheet, LearningYear year, RecordWords words, Locale locale) {
        List<List<String>> rows = year.lines().stream()
                .map(line -> List.of(
                        line.course().title(locale) + " · " + line.course().classCode(),
                        line.course().provider(locale),
                        words.kind().apply(line.course().kind()),
                        plain(line.hours()),
                        plain(line.credits())))
                .toList();
        sheet.table(
                new float[] {34, 28, 16, 11, 11},
                List.of(
                        words.of("course"),
                        words.of("provider"),
                        words.of("kind"),
                        words.of("hours"),
                        words.of("credits")),
                rows);
    }

    static String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }
}
