package care.training.ui.check;

import care.training.check.CheckBasis;
import care.training.check.CheckPurpose;
import care.training.check.Checks;
import care.training.check.NewCheck;
import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.registry.PersonName;
import care.training.ui.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Asks whether somebody may be hired. The answer stands on a page of its own. */
@Named
@RequestScoped
public class CheckForm {
    @Inject
    private Checks checks;

    @Inject
    private Language language;

    private DocumentType documentType = DocumentType.RESIDENT_ID;
    private String documentNumber;
    private String name;
    private CheckPurpose purpose = CheckPurpose.PRE_EMPLOYMENT;
    private CheckBasis legalBasis = CheckBasis.STATUTORY_DUTY;
    private String authorisation;

    public String check() {
        NewCheck asked = new NewCheck(
                new IdentityDocument(documentType, documentNumber),
                new PersonName(name),
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

    public DocumentType getDocumentType() {
        return documentType;
    }

    public void setDocumentType(DocumentType documentType) {
        this.documentType = documentType;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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
