package care.training.ui.ban;

import care.training.ban.BanView;
import care.training.ban.Bans;
import care.training.ban.NewObjectionAnswer;
import care.training.ban.ObjectionOutcome;
import care.training.ban.Objections;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ui.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Records how an objection was answered. */
@Named
@ViewScoped
public class BanAnswerForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Bans bans;

    @Inject
    private transient Objections objections;

    @Inject
    private transient Messages messages;

    private UUID id;
    private ObjectionOutcome outcome;
    private String documentNumber;
    private LocalDate answeredOn;
    private transient BanView ban;

    /** Problems: NOT_FOUND; OBJECTION_NOT_OPEN where nothing waits for an answer. */
    public void open() {
        if (id == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        if (getBan().objection() == null || !getBan().objection().isOpen()) {
            throw new Problem(ProblemCode.OBJECTION_NOT_OPEN);
        }
    }

    public String record() {
        objections.answer(id, new NewObjectionAnswer(outcome, documentNumber, answeredOn));
        messages.done(outcome.asksForChange() ? "bans.answer.recorded.follow" : "bans.answer.recorded");
        return "/regulator/ban?faces-redirect=true&id=" + id;
    }

    public BanView getBan() {
        if (ban == null) {
            ban = bans.get(id);
        }
        return ban;
    }

    public List<ObjectionOutcome> getOutcomes() {
        return List.of(ObjectionOutcome.values());
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public ObjectionOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(ObjectionOutcome outcome) {
        this.outcome = outcome;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public void setAnsweredOn(LocalDate answeredOn) {
        this.answeredOn = answeredOn;
    }
}
