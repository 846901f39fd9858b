package care.training.ui.registry;

import care.training.kernel.Page;
import care.training.registry.AssessorCards;
import care.training.registry.CardView;
import care.training.ui.Dates;
import care.training.ui.Language;
import care.training.ui.SearchWords;
import care.training.ui.TablePage;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;

/** The assessors' cards, those that expire first at the top. */
@Named
@RequestScoped
public class AssessorsPage extends TablePage<CardView> {
    private static final long serialVersionUID = 1L;

    /** From so many days before its last day a card should be renewed. */
    private static final long RENEW_DAYS = 60;

    @Inject
    private transient SearchWords searchWords;

    @Inject
    private AssessorCards cards;

    @Inject
    private Language language;

    @Inject
    private Dates dates;

    @Inject
    private Texts texts;

    private String q;

    @Override
    protected Page<CardView> load(int page, int size, String sort) {
        return cards.page(getWords(), page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        return q == null ? Map.of() : Map.of("q", q);
    }

    public String levels(CardView card) {
        return card.levels().stream()
                .map(level -> level.title(language.getLocale()))
                .collect(Collectors.joining(texts.get("assessors.and")));
    }

    public String kind(CardView card) {
        if (!card.isValidOn(dates.getToday())) {
            return isToCome(card) ? "info" : "no";
        }
        return isExpiring(card) ? "wait" : "ok";
    }

    public String state(CardView card) {
        if (!card.isValidOn(dates.getToday())) {
            return texts.get(isToCome(card) ? "assessors.state.coming" : "assessors.state.expired");
        }
        return isExpiring(card)
                ? texts.of("assessors.state.expiring", dates.daysUntil(card.validTo()))
                : texts.get("assessors.state.valid");
    }

    private boolean isToCome(CardView card) {
        return card.validFrom().isAfter(dates.getToday());
    }

    private boolean isExpiring(CardView card) {
        return dates.daysUntil(card.validTo()) <= RENEW_DAYS;
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
