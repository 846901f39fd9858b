package care.training.ui.registry;

import care.training.kernel.Languages;
import care.training.kernel.SocialCreditCode;
import care.training.registry.NewOrganization;
import care.training.registry.Organization;
import care.training.registry.OrganizationKind;
import care.training.registry.Organizations;
import care.training.ui.DistrictNames;
import care.training.ui.Messages;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Records an organization, or what has changed of it. */
@Named
@ViewScoped
public class OrganizationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Organizations organizations;

    @Inject
    private transient DistrictNames districtNames;

    @Inject
    private transient Messages messages;

    /** Of the organization that is on record; null for a new one. */
    private String code;

    private String creditCode;
    private String name;
    private String nameEn;
    private OrganizationKind kind;
    private String district;

    /** Fills the form with what is on record. Problems: CREDIT_CODE_INVALID, UNKNOWN_ORGANIZATION. */
    public void open() {
        if (isKnown() && !FacesContext.getCurrentInstance().isPostback()) {
            Organization known = organizations.get(new SocialCreditCode(code));
            creditCode = code;
            name = known.name();
            String english = known.name(Languages.ENGLISH);
            nameEn = english.equals(name) ? null : english;
            kind = known.kind();
            district = known.district();
        }
    }

    public String record() {
        SocialCreditCode recorded = new SocialCreditCode(isKnown() ? code : creditCode);
        organizations.record(new NewOrganization(recorded, name, nameEn, kind, district));
        messages.done("regulator.organization.recorded", name.strip());
        return "/regulator/organization?faces-redirect=true&code=" + recorded.value();
    }

    public boolean isKnown() {
        return code != null && !code.isBlank();
    }

    public boolean isEvaluationBody() {
        return isKnown() && organizations.get(new SocialCreditCode(code)).kind() == OrganizationKind.EVALUATION_BODY;
    }

    public List<DistrictNames.District> getDistricts() {
        return districtNames.getAll();
    }

    public List<OrganizationKind> getKinds() {
        return List.of(OrganizationKind.values());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getCreditCode() {
        return creditCode;
    }

    public void setCreditCode(String creditCode) {
        this.creditCode = creditCode;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public OrganizationKind getKind() {
        return kind;
    }

    public void setKind(OrganizationKind kind) {
        this.kind = kind;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }
}
