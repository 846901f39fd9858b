package care.training.ui.registry;

import care.training.kernel.Level;
import care.training.kernel.SocialCreditCode;
import care.training.registry.NewSelection;
import care.training.registry.Organizations;
import care.training.registry.SelectionRecord;
import care.training.ui.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Records that the authority selected an evaluation body, and shows for what it was selected before. */
@Named
@RequestScoped
public class SelectionForm {
    @Inject
    private Organizations organizations;

    @Inject
    private OrganizationPage organization;

    @Inject
    private Messages messages;

    private String bodyClass = "S";
    private String bodyCode;
    private String province = "61";
    private String siteSerial;
    private String occupation;
    private Level[] levels = {};
    private String sites;
    private LocalDate validFrom;
    private LocalDate validTo;

    public String record() {
        SocialCreditCode body = new SocialCreditCode(organization.getCode());
        organizations.recordSelection(new NewSelection(
                body,
                bodyClass,
                bodyCode,
                province,
                siteSerial,
                occupation,
                Set.of(levels),
                named(),
                validFrom,
                validTo));
        messages.done("regulator.selection.recorded");
        return "/regulator/organization?faces-redirect=true&code=" + body.value();
    }

    /** One site a line. */
    private List<String> named() {
        return sites == null ? List.of() : sites.lines().toList();
    }

    public List<SelectionRecord> getKnown() {
        return organizations.selections(new SocialCreditCode(organization.getCode()));
    }

    public String getBodyClass() {
        return bodyClass;
    }

    public void setBodyClass(String bodyClass) {
        this.bodyClass = bodyClass;
    }

    public String getBodyCode() {
        return bodyCode;
    }

    public void setBodyCode(String bodyCode) {
        this.bodyCode = bodyCode;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }

    public String getSiteSerial() {
        return siteSerial;
    }

    public void setSiteSerial(String siteSerial) {
        this.siteSerial = siteSerial;
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation;
    }

    public Level[] getLevels() {
        return levels;
    }

    public void setLevels(Level[] levels) {
        this.levels = levels;
    }

    public String getSites() {
        return sites;
    }

    public void setSites(String sites) {
        this.sites = sites;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }
}
