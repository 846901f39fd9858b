package care.training.ui.certification;

import care.training.certification.validity.ValidityState;
import care.training.certification.validity.ending.EndingFilter;
import care.training.certification.validity.ending.EndingRow;
import care.training.certification.validity.ending.Endings;
import care.training.certification.validity.reminder.ReminderCount;
import care.training.certification.validity.reminder.Reminders;
import care.training.certification.validity.renewal.RenewalDesk;
import care.training.kernel.Page;
import care.training.ui.Csv;
import care.training.ui.Download;
import care.training.ui.Occupations;
import care.training.ui.SearchWords;
import care.training.ui.TablePage;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What ends soon or has ended, the first to end at the top. */
@Named
@RequestScoped
public class EndingsPage extends TablePage<EndingRow> {
    private static final long serialVersionUID = 1L;
    private static final String SOON = "90";

    /** In days, or a state, or everything. */
    private static final List<String> SHOWN = List.of(SOON, "60", "30", "7", "IN_GRACE", "LAPSED", "GONE", "ALL");

    @Inject
    private transient SearchWords searchWords;

    @Inject
    private transient Endings endings;

    @Inject
    private transient Reminders reminders;

    @Inject
    private transient RenewalDesk desk;

    @Inject
    private transient Occupations occupations;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Download download;

    private String show;
    private String occupation;
    private String q;

    /** One of the lists that can be chosen. */
    public record Choice(String value, String text, boolean chosen) {}

    @Override
    protected Page<EndingRow> load(int page, int size, String sort) {
        return endings.page(filter(), page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new HashMap<>();
        filters.put("show", show);
        filters.put("occupation", occupation);
        filters.put("q", q);
        return filters;
    }

    private EndingFilter filter() {
        String shown = shown();
        boolean days = shown.matches("\\d+");
        return new EndingFilter(
                days ? Integer.valueOf(shown) : null,
                days || shown.equals("ALL") ? null : ValidityState.valueOf(shown),
                occupation,
                getWords());
    }

    /** Whatever is not offered is what ends soon. */
    private String shown() {
        return show != null && SHOWN.contains(show) ? show : SOON;
    }

    public List<Choice> getChoices() {
        return SHOWN.stream()
                .map(one -> new Choice(one, texts.get("validity.desk.show." + one), one.equals(shown())))
                .toList();
    }

    public List<Map.Entry<ValidityState, Long>> getCounts() {
        return List.copyOf(endings.counts().entrySet());
    }

    public long getWaiting() {
        return desk.waiting(0, 1).total();
    }

    public List<ReminderCount> getSent() {
        return reminders.counts();
    }

    public String reminded(EndingRow row) {
        if (row.reminded() == null) {
            return texts.get("validity.desk.reminded.none");
        }
        return texts.of(row.seen() ? "validity.desk.reminded.seen" : "validity.desk.reminded.sent", row.reminded());
    }

    public void csv() {
        StringBuilder csv = Csv.begin(Stream.of(
                        "holder", "number", "kind", "occupation", "from", "until", "state", "grace", "back", "reminded")
                .map(column -> texts.get("validity.desk." + column))
                .toArray(String[]::new));
        for (EndingRow row : everyRow()) {
            csv.append(Csv.row(
                    row.name(),
                    row.number(),
                    texts.name("validity.kind", row.kind()),
                    occupations.name(row.occupation()),
                    day(row.from()),
                    day(row.validity().endsOn()),
                    texts.name("validity.state", row.validity().state()),
                    day(row.validity().graceEndsOn()),
                    day(row.validity().backUntil()),
                    reminded(row)));
        }
        download.csv(csv.toString(), texts.get("validity.desk.title"));
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation;
    }

    /** What is sought, as it was typed. */
    public String getWords() {
        return searchWords.typed(q);
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
