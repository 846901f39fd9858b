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
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.util.List;
import java.util.UUID;

/** A caregiver books a seat in a session, by one of the conditions she satisfies. */
@Named
@RequestScoped
public class BookPage {
    @Inject
    private Sessions sessions;

    @Inject
    private BookingProspects prospects;

    @Inject
    private Bookings bookings;

    @Inject
    private People people;

    @Inject
    private Messages messages;

    private UUID sessionId;
    private String way;
    private boolean declared;
    private SessionView session;
    private BookingProspect prospect;

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
        BookingView booked = bookings.book(sessionId, getWay(), evidence);
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
