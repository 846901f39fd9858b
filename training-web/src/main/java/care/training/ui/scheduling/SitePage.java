package care.training.ui.scheduling;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.scheduling.SiteView;
import care.training.scheduling.Sites;
import care.training.ui.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** Records a place for exams, or changes address and district of one. */
@Named
@ViewScoped
public class SitePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Sites sites;

    @Inject
    private transient Messages messages;

    private UUID id;
    private String name;
    private String address;
    private String district;

    /** Fills in what is recorded, when the page is opened. */
    public void open() {
        if (id != null && name == null) {
            SiteView site = sites.mine().stream()
                    .filter(mine -> mine.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            name = site.name();
            address = site.address();
            district = site.district();
        }
    }

    public String record() {
        messages.done(
                "scheduling.site.done", sites.record(name, address, district).name());
        return "/association/sites?faces-redirect=true";
    }

    public boolean isKnown() {
        return id != null;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }
}
