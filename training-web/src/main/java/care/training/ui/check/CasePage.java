package care.training.ui.check;

import care.training.check.CheckView;
import care.training.check.cases.CaseProposal;
import care.training.check.cases.CaseReason;
import care.training.check.cases.CaseVerdict;
import care.training.check.cases.CaseView;
import care.training.check.cases.Cases;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.Organizations;
import care.training.ui.Language;
import care.training.ui.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** One possible match: the person asked about beside the entries that may mean her, and what the official may do now. */
@Named
@ViewScoped
public class CasePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Cases cases;

    @Inject
    private transient Organizations organizations;

    @Inject
    private transient Language language;

    @Inject
    private transient Messages messages;

    private String number;
    private CaseReason reason;
    private UUID ban;
    /** Read anew after every action, also one that was refused. */
    private transient CaseView opened;

    private transient CheckView.Subject unmasked;

    /** Problems: NOT_FOUND, also for an address that names no case. */
    public void open() {
        if (number == null || number.isBlank()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        getCase();
    }

    public CaseView getCase() {
        if (opened == null) {
            opened = cases.get(number);
        }
        return opened;
    }

    /** The employer that asked, by its name where that is on record. */
    public String getEmployer() {
        String code = getCase().organization();
        return organizations
                .recorded(code)
                .map(known -> known.name(language.getLocale()))
                .orElse(code);
    }

    /** Shows the whole document number on this answer alone; that it was seen is recorded. */
    public void unmask() {
        unmasked = cases.unmask(number);
    }

    public String getDocumentNumber() {
        return unmasked == null ? getCase().subject().documentNumber() : unmasked.documentNumber();
    }

    public boolean isMasked() {
        return unmasked == null;
    }

    /** The verdict follows from the reason that was chosen. */
    public String propose() {
        opened = null;
        CaseVerdict verdict = Arrays.stream(CaseVerdict.values())
                .filter(one -> reason != null && reason.isFor(one))
                .findFirst()
                .orElse(null);
        cases.propose(number, new CaseProposal(verdict, ban, reason));
        return done(verdict == CaseVerdict.CANNOT_TELL ? "cases.more.done" : "cases.proposed.done");
    }

    public String confirm() {
        opened = null;
        cases.confirm(number);
        return done("cases.confirmed.done");
    }

    public String turnDown() {
        opened = null;
        cases.turnDown(number);
        return done("cases.turned-down.done");
    }

    private String done(String key) {
        messages.done(key);
        return "/regulator/case?faces-redirect=true&number=" + number;
    }

    public boolean isProposable() {
        return getCase().proposal() == null;
    }

    public boolean isConfirmable() {
        return !isProposable() && !getCase().proposal().proposedByMe();
    }

    /** The caller proposed it, so another must confirm it. */
    public boolean isWaitingForAnother() {
        return !isProposable() && getCase().proposal().proposedByMe();
    }

    /** What may be decided: nobody named by document and name is said to be somebody else. */
    public List<CaseVerdict> getVerdicts() {
        boolean exact = getCase().candidates().stream().anyMatch(CaseView.Candidate::exact);
        return Arrays.stream(CaseVerdict.values())
                .filter(verdict -> !exact || verdict != CaseVerdict.NOT_SAME_PERSON)
                .toList();
    }

    public List<CaseReason> reasons(CaseVerdict verdict) {
        return CaseReason.of(verdict);
    }

    public boolean isSeveral() {
        return getCase().candidates().size() > 1;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public CaseReason getReason() {
        return reason;
    }

    public void setReason(CaseReason reason) {
        this.reason = reason;
    }

    public UUID getBan() {
        return ban;
    }

    public void setBan(UUID ban) {
        this.ban = ban;
    }
}
