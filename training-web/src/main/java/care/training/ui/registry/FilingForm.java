package care.training.ui.registry;

import care.training.kernel.SocialCreditCode;
import care.training.registry.filing.FilingState;
import care.training.registry.filing.Filings;
import care.training.registry.filing.NewFilingStep;
import care.training.ui.Dates;
import care.training.ui.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** Records the next step of an organization's filing. */
@Named
@RequestScoped
public class FilingForm {
    @Inject
    private Filings filings;

    @Inject
    private OrganizationPage organization;

    @Inject
    private Dates dates;

    @Inject
    private Messages messages;

    private FilingState state;
    private LocalDate since;
    private String document;
    private String reason;

    @PostConstruct
    void today() {
        since = dates.getToday();
    }

    public String record() {
        SocialCreditCode code = new SocialCreditCode(organization.getCode());
        filings.record(code, new NewFilingStep(state, since, document, reason));
        messages.done("organizations.filing.recorded");
        return "/regulator/organization?faces-redirect=true&code=" + code.value();
    }

    /** The steps that can be taken; none of an organization that is only being recorded. */
    public List<FilingState> getNext() {
        return organization.isKnown() ? organization.getDetail().nextSteps() : List.of();
    }

    public FilingState getState() {
        return state;
    }

    public void setState(FilingState state) {
        this.state = state;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
