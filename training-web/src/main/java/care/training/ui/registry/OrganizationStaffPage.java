package care.training.ui.registry;

import care.training.kernel.Page;
import care.training.kernel.SocialCreditCode;
import care.training.registry.Organization;
import care.training.registry.Organizations;
import care.training.registry.employment.LookReason;
import care.training.registry.employment.PostView;
import care.training.registry.employment.Posts;
import care.training.registry.employment.StaffSupervision;
import care.training.registry.employment.UnnamedPost;
import care.training.ui.Dates;
import care.training.ui.TablePage;
import care.training.ui.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The posts of one organization on a day; a name one at a time, for a reason that is recorded. */
@Named
@ViewScoped
public class OrganizationStaffPage extends TablePage<UnnamedPost> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient StaffSupervision supervision;

    @Inject
    private transient Posts posts;

    @Inject
    private transient Organizations organizations;

    @Inject
    private transient Dates dates;

    @Inject
    private transient Texts texts;

    private String code;
    private LocalDate on;
    private LookReason reason;
    private transient Organization organization;
    private transient PostView holder;

    /** Problems: UNKNOWN_ORGANIZATION, INVALID_INPUT for an address without a code. */
    public void open() {
        getOrganization();
    }

    public Organization getOrganization() {
        if (organization == null) {
            organization = organizations.get(new SocialCreditCode(code));
        }
        return organization;
    }

    @Override
    protected Page<UnnamedPost> load(int page, int size, String sort) {
        return supervision.posts(new SocialCreditCode(code), on == null ? dates.getToday() : on, page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("code", code);
        filters.put("on", on);
        return filters;
    }

    /** The name stands on the same page until the next look; it is never in an address. */
    public String look(UUID post) {
        holder = null;
        holder = posts.holder(post, reason);
        return null;
    }

    public PostView getHolder() {
        return holder;
    }

    public String days(LocalDate from, LocalDate to) {
        return to == null
                ? texts.of("supervision.days.since", dates.day(from))
                : texts.of("supervision.days.until", dates.day(from), dates.day(to));
    }

    public LookReason[] getReasons() {
        return LookReason.values();
    }

    public LookReason getReason() {
        return reason;
    }

    public void setReason(LookReason reason) {
        this.reason = reason;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }
}
