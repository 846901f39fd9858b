package care.training.ui.scheduling;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.People;
import care.training.scheduling.BookingProspect;
import care.training.scheduling.BookingProspects;
import care.training.scheduling.BookingView;
import care.training.scheduling.Bookings;
import care.training.scheduling.SessionPhase;
import care.training.scheduling.SessionView;
import care.training.scheduling.Sessions;
import care.training.standard.WayOutcome;
import care.training.ui.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** A caregiver books a seat in a session, by one of the conditions she satisfies. */
@Named
@ViewScoped
public class BookPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient BookingProspects prospects;

    @Inject
    private transient Bookings bookings;

    @Inject
    private transient People people;

    @Inject
    private transient Messages messages;

    private UUID sessionId;
    private String way;
    private boolean declared;
    private transient SessionView session;
    private transient BookingProspect prospect;

    /** Problems: NOT_FOUND where the address names no session. */
    public void open() {
        if (sessionId == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }

    public boolean isIdentified() {
        return people.myIdentity().isPresent();
    }

    public SessionView getSession() {
        if (session == null) {
            session = sessions.get(sessionId);
        }
        return session;
    }

    public BookingProspect getProspect() {
        if (prospect == null) {
            prospect = prospects.of(sessionId);
        }
        return prospect;
    }

    /** Whether all is there to book now. */
    public boolean isBookable() {
        return isIdentified()
                && getSession().phase() == SessionPhase.OPEN
                && getProspect().bookingId() == null
                && getProspect().decision().isEligible();
    }

    /** The conditions she may enter by. */
    public List<WayOutcome> getWays() {
        return getProspect().decision().ways().stream()
                .filter(WayOutcome::satisfied)
                .toList();
    }

    /** Whether one of them rests on her declaration. */
    public boolean isDeclarationNeeded() {
        return getWays().stream().anyMatch(WayOutcome::declared);
    }

    public String book() {
        WayOutcome chosen = getWays().stream()
                .filter(one -> one.id().equals(getWay()))
                .findFirst()
                .orElse(null);
        String evidence = chosen != null && chosen.declared() ? declaration() : null;
        // what is shown next must be what is then true
        session = null;
        prospect = null;
        BookingView booked = bookings.book(sessionId, chosen == null ? way : chosen.id(), evidence);
        messages.done("booking.booked", booked.seat());
        return "/me/bookings?faces-redirect=true";
    }

    private String declaration() {
        return Json.createObjectBuilder().add("intendsToWork", declared).build().toString();
    }

    /** The condition chosen; the first she satisfies while she has chosen none. */
    public String getWay() {
        return way != null
                ? way
                : getWays().stream().map(WayOutcome::id).findFirst().orElse(null);
    }

    public void setWay(String way) {
        this.way = way;
    }

    public boolean isDeclared() {
        return declared;
    }

    public void setDeclared(boolean declared) {
        this.declared = declared;
    }

    public UUID getSessionId() {
        return sessionId;
    }

    public void setSessionId(UUID sessionId) {
        this.sessionId = sessionId;
    }
}
