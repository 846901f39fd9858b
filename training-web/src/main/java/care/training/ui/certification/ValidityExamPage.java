package care.training.ui.certification;

import care.training.certification.validity.renewal.HeldValidity;
import care.training.certification.validity.renewal.MyValidities;
import care.training.certification.validity.renewal.ShownExam;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ui.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** A holder names the exam that she passed for a renewal. */
@Named
@ViewScoped
public class ValidityExamPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MyValidities validities;

    @Inject
    private transient Messages messages;

    private UUID id;
    private String back;
    private String number;
    private String body;
    private LocalDate on;
    private String reference;

    /**
     * Problems: NOT_FOUND for what is not hers.
     *
     * @param to the page that comes after
     */
    public void open(String to) {
        back = to;
        number = validities.mine().stream()
                .filter(held -> held.id().equals(id))
                .map(HeldValidity::number)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    public String send() {
        validities.askByExam(id, new ShownExam(body, on, reference));
        messages.done("validity.exam.sent", number);
        return back + "?faces-redirect=true";
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getNumber() {
        return number;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
