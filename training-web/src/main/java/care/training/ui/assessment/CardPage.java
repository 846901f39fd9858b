package care.training.ui.assessment;

import care.training.assessment.AssessmentView;
import care.training.assessment.AssessmentView.CriterionView;
import care.training.assessment.CriterionScore;
import care.training.assessment.GivenScore;
import care.training.assessment.ScorecardView;
import care.training.assessment.Scorecards;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ui.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An assessor scores one candidate. The page saves the draft by itself through the API while she goes on; without script
 * its buttons do the same.
 */
@Named("assessCardPage")
@ViewScoped
public class CardPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Scorecards cards;

    @Inject
    private transient Messages messages;

    private UUID id;
    private int version;
    private transient ScorecardView card;
    private List<Line> lines = new ArrayList<>();

    /** One criterion on the page. */
    public static class Line implements Serializable {
        private static final long serialVersionUID = 1L;
        private final CriterionView criterion;
        private final boolean firstOfFunction;
        private BigDecimal points;
        private String note;

        Line(CriterionView criterion, boolean firstOfFunction, CriterionScore given) {
            this.criterion = criterion;
            this.firstOfFunction = firstOfFunction;
            this.points = given == null ? null : given.points();
            this.note = given == null ? null : given.note();
        }

        public CriterionView getCriterion() {
            return criterion;
        }

        public boolean isFirstOfFunction() {
            return firstOfFunction;
        }

        public BigDecimal getPoints() {
            return points;
        }

        public void setPoints(BigDecimal points) {
            this.points = points;
        }

        public String getNote() {
            return note;
        }

        public void setNote(String note) {
            this.note = note;
        }
    }

    public void open() {
        if (id == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        read();
    }

    private void read() {
        card = cards.get(id);
        version = card.version();
        AssessmentView session = cards.mine(card.sessionId());
        Map<String, CriterionScore> given =
                card.scores().stream().collect(Collectors.toMap(CriterionScore::criterion, Function.identity()));
        lines = new ArrayList<>();
        String function = "";
        for (CriterionView criterion : session.criteria()) {
            lines.add(new Line(criterion, !criterion.function().equals(function), given.get(criterion.criterion())));
            function = criterion.function();
        }
    }

    public String save() {
        keep();
        messages.done("assessment.card.saved");
        return "/assess/card?faces-redirect=true&id=" + id;
    }

    public String sign() {
        keep();
        ScorecardView signed = cards.sign(id);
        messages.done("assessment.card.signed.done", signed.candidate());
        return "/assess/session?faces-redirect=true&id=" + signed.sessionId();
    }

    public String absent() {
        cards.markAbsent(id, version);
        ScorecardView signed = cards.sign(id);
        messages.done("assessment.card.absent.done", signed.candidate());
        return "/assess/session?faces-redirect=true&id=" + signed.sessionId();
    }

    private void keep() {
        List<GivenScore> scores = lines.stream()
                .filter(line -> line.getPoints() != null)
                .map(line -> new GivenScore(line.getCriterion().criterion(), line.getPoints(), null, line.getNote()))
                .toList();
        version = cards.score(id, version, scores).version();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public ScorecardView getCard() {
        if (card == null) {
            card = cards.get(id);
        }
        return card;
    }

    public List<Line> getLines() {
        return lines;
    }
}
