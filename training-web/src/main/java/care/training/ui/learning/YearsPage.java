package care.training.ui.learning;

import care.training.learning.LearningRules;
import care.training.learning.record.ContinuingRule;
import care.training.learning.record.HoursEntry;
import care.training.learning.record.LearningHistory;
import care.training.learning.record.LearningYear;
import care.training.ui.Csv;
import care.training.ui.Download;
import care.training.ui.Language;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** A caregiver's hours and credits by year, what is missing this year, how figures came about, and all of it as a file. */
@Named
@RequestScoped
public class YearsPage {
    @Inject
    private LearningHistory history;

    @Inject
    private LearningRules rules;

    @Inject
    private Texts texts;

    @Inject
    private Language language;

    @Inject
    private PrintedWords words;

    @Inject
    private Download download;

    private UUID of;
    private List<LearningYear> years;

    public List<LearningYear> getYears() {
        if (years == null) {
            years = history.years();
        }
        return years;
    }

    /** This year. */
    public LearningYear getNow() {
        return getYears().get(0);
    }

    public ContinuingRule getRule() {
        return rules.continuing();
    }

    /** How the figures of one class came about. */
    public List<HoursEntry> getEntries() {
        return history.entries(of);
    }

    public void pdf() {
        download.pdf(history.pdf(words.get(), language.getLocale()), texts.get("years.file"));
    }

    public void csv() {
        StringBuilder csv = Csv.begin(
                texts.get("years.year"),
                texts.get("years.course"),
                texts.get("years.class"),
                texts.get("years.provider"),
                texts.get("years.kind"),
                texts.get("years.hours"),
                texts.get("years.credits"));
        for (LearningYear year : getYears()) {
            for (LearningYear.Line line : year.lines()) {
                csv.append(Csv.row(
                        String.valueOf(year.year()),
                        line.course().title(language.getLocale()),
                        line.course().classCode(),
                        line.course().provider(language.getLocale()),
                        texts.get("years.kind."
                                + (line.course().kind() == null
                                        ? "NONE"
                                        : line.course().kind().name())),
                        plain(line.hours()),
                        plain(line.credits())));
            }
        }
        download.csv(csv.toString(), texts.get("years.file"));
    }

    /** A figure without trailing noughts. */
    public String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    public UUID getOf() {
        return of;
    }

    public void setOf(UUID of) {
        this.of = of;
    }
}
