package care.training.ui.scheduling;

import care.training.kernel.Level;
import care.training.kernel.PlatformClock;
import care.training.scheduling.BookingView;
import care.training.scheduling.Bookings;
import care.training.scheduling.EntryListReport;
import care.training.scheduling.EntryLists;
import care.training.scheduling.RosterEntry;
import care.training.scheduling.SessionPhase;
import care.training.scheduling.SessionView;
import care.training.scheduling.Sessions;
import care.training.standard.EntryWay;
import care.training.standard.Standards;
import care.training.ui.Download;
import care.training.ui.Messages;
import care.training.ui.SubjectForm;
import care.training.ui.Texts;
import care.training.ui.Upload;
import care.training.ui.Workplace;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The candidates that a college enters into one session: one by one, or as a list. */
@Named
@ViewScoped
public class CandidatesPage extends SubjectForm {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient Bookings bookings;

    @Inject
    private transient EntryLists lists;

    @Inject
    private transient Standards standards;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Download download;

    @Inject
    private transient Workplace workplace;

    @Inject
    private transient Texts texts;

    private UUID session;
    private String way;
    private String evidence;
    private transient Part file;
    private transient EntryListReport report;
    private transient SessionView view;

    public String enter() {
        BookingView booking = bookings.enter(session, document(), getName(), way, EntryLists.evidence(evidence));
        messages.done("candidates.entered", getName(), booking.seat());
        return here();
    }

    public void upload() {
        report = lists.run(session, Upload.of(file).content());
        view = null;
    }

    public void template() {
        download.csv(lists.template(), texts.get("candidates.template.name"));
    }

    public String cancel(UUID booking) {
        bookings.cancel(booking);
        messages.done("candidates.cancelled");
        return here();
    }

    private String here() {
        return workplace.to("/candidates/session?session=" + session);
    }

    public SessionView getView() {
        if (view == null) {
            view = sessions.get(session);
        }
        return view;
    }

    public String getTitle(Locale language) {
        return getView().occupationName(language) + " " + getView().levelTitle(language);
    }

    public boolean isOpen() {
        return getView().phase() == SessionPhase.OPEN;
    }

    /** Seats can be given back until registration closes, though none may be left. */
    public boolean isCancellable() {
        return isOpen() || getView().phase() == SessionPhase.FULL;
    }

    public List<RosterEntry> getEntered() {
        return bookings.ofSession(session);
    }

    public List<EntryWay> getWays() {
        LocalDate day = LocalDate.ofInstant(getView().theoryAt(), PlatformClock.ZONE);
        return standards
                .inForce(getView().occupation(), day)
                .entryWays(Level.of(getView().level()), day);
    }

    /** A way in words; its id where the standard has it no more. */
    public String wayText(String id, Locale language) {
        return getWays().stream()
                .filter(known -> known.id().equals(id))
                .map(known -> known.text(language))
                .findFirst()
                .orElse(id);
    }

    public EntryListReport getReport() {
        return report;
    }

    public UUID getSession() {
        return session;
    }

    public void setSession(UUID session) {
        this.session = session;
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

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
