package care.training.ui.scheduling;

import care.training.kernel.IdentityDocument;
import care.training.kernel.Json;
import care.training.reporting.AssociationWork;
import care.training.reporting.SessionProgress;
import care.training.scheduling.BookingView;
import care.training.scheduling.Bookings;
import care.training.standard.EligibilityService;
import care.training.standard.WayOutcome;
import care.training.ui.Messages;
import care.training.ui.SubjectForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The association enters a candidate into a session of its own. */
@Named
@ViewScoped
public class SessionCandidatePage extends SubjectForm {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Bookings bookings;

    @Inject
    private transient EligibilityService eligibility;

    @Inject
    private transient AssociationWork work;

    @Inject
    private transient Messages messages;

    private UUID id;
    private String way;
    private String evidence;

    public String enter() {
        IdentityDocument document = document();
        BookingView booking = bookings.enter(id, document, getName(), way, seen());
        messages.done("scheduling.enter.done", getName().strip(), booking.seat());
        return "/association/session-candidate?faces-redirect=true&id=" + id;
    }

    public SessionProgress getSession() {
        return work.session(id);
    }

    public List<WayOutcome> getWays() {
        SessionProgress session = getSession();
        return eligibility.ways(session.standard().code(), session.level(), session.examDay());
    }

    /** What was seen, kept with the booking; null where nothing was. */
    private String seen() {
        return evidence == null || evidence.isBlank() ? null : Json.write(Map.of("seen", evidence.strip()));
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getWay() {
        return way;
    }

    public void setWay(String way) {
        this.way = way;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }
}
