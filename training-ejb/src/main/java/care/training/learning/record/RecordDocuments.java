package care.training.learning.record;

import care.training.kernel.Settings;
import care.training.kernel.print.PrintedSheet;
import care.training.kernel.print.Typeface;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Records of learning as they are printed. */
@ApplicationScoped
class RecordDocuments {
    private Typeface typeface;

    @PostConstruct
    void load() {
        typeface = Typeface.from(Settings.configFolder().resolve("fonts/NotoSerifSC-Regular.ttf"));
    }

    byte[] personal(
            String name,
            List<LearningYear> years,
            ContinuingRule rule,
            RecordWords words,
            Locale locale,
            LocalDate today) {
        return typeface.lend(font -> {
            PrintedSheet sheet = new PrintedSheet(font, words.of("title"), locale);
            sheet.heading(words.of("title"));
            sheet.line(words.of("name") + " " + name);
            sheet.line(words.of("printed", today.toString()));
            for (LearningYear year : years) {
                sheet.part(words.of("year", String.valueOf(year.year())));
                sheet.line(words.of("totals", plain(year.hours()), plain(year.credits())));
                sheet.line(words.of(
                        "continuing",
                        plain(year.continuing()),
                        String.valueOf(rule.hoursAYear()),
                        plain(year.missing())));
                if (!year.lines().isEmpty()) {
                    table(sheet, year, words, locale);
                }
            }
            sheet.note(words.of("note"));
            return sheet.close();
        });
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
