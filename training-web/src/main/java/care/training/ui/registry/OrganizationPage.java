package care.training.ui.registry;

import care.training.kernel.SocialCreditCode;
import care.training.registry.NewOrganization;
import care.training.registry.OrganizationKind;
import care.training.registry.Organizations;
import care.training.registry.organization.AgeClass;
import care.training.registry.organization.ClassPlaces;
import care.training.registry.organization.OrganizationDetail;
import care.training.registry.organization.OrganizationRecords;
import care.training.ui.DistrictNames;
import care.training.ui.Messages;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The record of an organization, and the form that records it or what has changed of it. */
@Named
@ViewScoped
public class OrganizationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Organizations organizations;

    @Inject
    private transient OrganizationRecords records;

    @Inject
    private transient DistrictNames districtNames;

    @Inject
    private transient Messages messages;

    private transient OrganizationDetail detail;

    /** Of the organization that is on record; null for a new one. */
    private String code;

    private String creditCode;
    private String codeReason;
    private String name;
    private String nameEn;
    private OrganizationKind kind;
    private String district;
    private String address;
    private LocalDate registeredOn;
    private final List<OfferedRow> classes =
            Arrays.stream(AgeClass.values()).map(OfferedRow::new).toList();

    /** The classes of one age, as they are typed in; nothing where there are none. */
    public static class OfferedRow implements Serializable {
        private static final long serialVersionUID = 1L;

        private final AgeClass ageClass;
        private Integer classes;
        private Integer places;

        OfferedRow(AgeClass ageClass) {
            this.ageClass = ageClass;
        }

        private boolean isEmpty() {
            return isZero(classes) && isZero(places);
        }

        private ClassPlaces value() {
            return new ClassPlaces(ageClass, classes == null ? 0 : classes, places == null ? 0 : places);
        }

        private static boolean isZero(Integer number) {
            return number == null || number == 0;
        }

        public AgeClass getAgeClass() {
            return ageClass;
        }

        public Integer getClasses() {
            return classes;
        }

        public void setClasses(Integer classes) {
            this.classes = classes;
        }

        public Integer getPlaces() {
            return places;
        }

        public void setPlaces(Integer places) {
            this.places = places;
        }
    }

    /** Fills the form with what is on record. Problems: CREDIT_CODE_INVALID, UNKNOWN_ORGANIZATION. */
    public void open() {
        if (isKnown() && !FacesContext.getCurrentInstance().isPostback()) {
            OrganizationDetail known = getDetail();
            creditCode = code;
            codeReason = known.codeReason();
            name = known.name();
            nameEn = known.nameEn();
            kind = known.kind();
            district = known.district();
            address = known.address();
            known.classes().forEach(offered -> {
                OfferedRow row = classes.get(offered.ageClass().ordinal());
                row.setClasses(offered.classes());
                row.setPlaces(offered.places());
            });
        }
    }

    public String record() {
        SocialCreditCode recorded = new SocialCreditCode(isKnown() ? code : creditCode);
        List<ClassPlaces> offered = new ArrayList<>();
        classes.stream().filter(row -> !row.isEmpty()).map(OfferedRow::value).forEach(offered::add);
        organizations.record(new NewOrganization(
                recorded, codeReason, name, nameEn, kind, district, address, registeredOn, offered));
        messages.done("regulator.organization.recorded", name.strip());
        return "/regulator/organization?faces-redirect=true&code=" + recorded.value();
    }

    /** What is on record; null for a new one. */
    public OrganizationDetail getDetail() {
        if (detail == null && isKnown()) {
            detail = records.of(new SocialCreditCode(code));
        }
        return detail;
    }

    public boolean isKnown() {
        return code != null && !code.isBlank();
    }

    public boolean isEvaluationBody() {
        return isKnown() && getDetail().kind() == OrganizationKind.EVALUATION_BODY;
    }

    public List<DistrictNames.District> getDistricts() {
        return districtNames.getAll();
    }

    public List<OrganizationKind> getKinds() {
        return List.of(OrganizationKind.values());
    }

    public List<OfferedRow> getClasses() {
        return classes;
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

    public String getCodeReason() {
        return codeReason;
    }

    public void setCodeReason(String codeReason) {
        this.codeReason = codeReason;
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

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public LocalDate getRegisteredOn() {
        return registeredOn;
    }

    public void setRegisteredOn(LocalDate registeredOn) {
        this.registeredOn = registeredOn;
    }
}
