package care.training.ui.registry;

import care.training.kernel.SocialCreditCode;
import care.training.registry.organization.NewStatus;
import care.training.registry.organization.OrganizationStatus;
import care.training.registry.organization.StatusKind;
import care.training.registry.organization.Statuses;
import care.training.ui.Dates;
import care.training.ui.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Awards a status to an organization, or ends one. */
@Named
@RequestScoped
public class StatusForm {
    @Inject
    private Statuses statuses;

    @Inject
    private OrganizationPage organization;

    @Inject
    private Dates dates;

    @Inject
    private Messages messages;

    private StatusKind kind;
    private Integer stars;
    private LocalDate from;
    private LocalDate to;
    private String document;
    private UUID ended;
    private LocalDate endsOn;
    private String endReason;

    @PostConstruct
    void today() {
        from = dates.getToday();
        endsOn = dates.getToday();
    }

    public String award() {
        statuses.award(code(), new NewStatus(kind, stars, from, to, document));
        messages.done("organizations.status.awarded");
        return back();
    }

    public String end() {
        statuses.end(code(), ended, endsOn, endReason);
        messages.done("organizations.status.ended");
        return back();
    }

    private String back() {
        return "/regulator/organization?faces-redirect=true&code=" + code().value();
    }

    private SocialCreditCode code() {
        return new SocialCreditCode(organization.getCode());
    }

    public List<StatusKind> getKinds() {
        return List.of(StatusKind.values());
    }

    /** Those that can be ended: held today, or to come. */
    public List<OrganizationStatus> getEndable() {
        return organization.getDetail().statuses().stream()
                .filter(status -> status.validTo()
                        .filter(last -> !last.isAfter(dates.getToday()))
                        .isEmpty())
                .toList();
    }

    public StatusKind getKind() {
        return kind;
    }

    public void setKind(StatusKind kind) {
        this.kind = kind;
    }

    public Integer getStars() {
        return stars;
    }

    public void setStars(Integer stars) {
        this.stars = stars;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public UUID getEnded() {
        return ended;
    }

    public void setEnded(UUID ended) {
        this.ended = ended;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public String getEndReason() {
        return endReason;
    }

    public void setEndReason(String endReason) {
        this.endReason = endReason;
    }
}
