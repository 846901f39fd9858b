package care.training.ui.assessment;

import care.training.assessment.AssessmentView;
import care.training.assessment.ScorecardView;
import care.training.assessment.Scorecards;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** The candidates of a session with the assessor's own cards. */
@Named
@RequestScoped
public class AssessSessionPage {
    @Inject
    private Scorecards cards;

    private UUID id;
    private AssessmentView view;

    public void open() {
        if (id == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        view = cards.mine(id);
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public AssessmentView getView() {
        return view;
    }

    public long getSigned() {
        return view.cards().stream().filter(ScorecardView::isSigned).count();
    }

    /** {@code SIGNED}, {@code ABSENT}, {@code DRAFT} or {@code EMPTY}. */
    public String state(ScorecardView card) {
        if (card.isSigned()) {
            return card.absent() ? "ABSENT" : "SIGNED";
        }
        return card.scores().isEmpty() && !card.absent() ? "EMPTY" : "DRAFT";
    }

    public String kind(ScorecardView card) {
        return card.isSigned() ? "ok" : "EMPTY".equals(state(card)) ? "empty" : "wait";
    }
}
