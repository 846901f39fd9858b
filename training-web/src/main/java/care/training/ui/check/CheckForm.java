package care.training.ui.check;

import care.training.check.CheckBasis;
import care.training.check.CheckPurpose;
import care.training.check.Checks;
import care.training.check.NewCheck;
import care.training.registry.PersonName;
import care.training.ui.Language;
import care.training.ui.SubjectForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Asks whether somebody may be hired. The answer stands on a page of its own. */
@Named
@RequestScoped
public class CheckForm extends SubjectForm {
    @Inject
    private Checks checks;

    @Inject
    private Language language;

    private CheckPurpose purpose = CheckPurpose.PRE_EMPLOYMENT;
    private CheckBasis legalBasis = CheckBasis.STATUTORY_DUTY;
    private String authorisation;

    public String check() {
        NewCheck asked = new NewCheck(
                document(),
                new PersonName(getName()),
                purpose,
                legalBasis,
                legalBasis == CheckBasis.AUTHORISATION ? authorisation : null,
                language.getLocale());
        return "/employer/checked?faces-redirect=true&id=" + checks.check(asked).id();
    }

    public List<CheckPurpose> getPurposes() {
        return List.of(CheckPurpose.values());
    }

    public List<CheckBasis> getBases() {
        return List.of(CheckBasis.values());
    }

    public CheckPurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(CheckPurpose purpose) {
        this.purpose = purpose;
    }

    public CheckBasis getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(CheckBasis legalBasis) {
        this.legalBasis = legalBasis;
    }

    public String getAuthorisation() {
        return authorisation;
    }

    public void setAuthorisation(String authorisation) {
        this.authorisation = authorisation;
    }
}
