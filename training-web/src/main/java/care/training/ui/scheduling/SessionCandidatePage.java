package care.training.ui.scheduling;

import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Json;
import care.training.reporting.AssociationWork;
import care.training.reporting.SessionProgress;
import care.training.scheduling.BookingView;
import care.training.scheduling.Bookings;
import care.training.standard.EligibilityService;
import care.training.standard.WayOutcome;
import care.training.ui.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The association enters a candidate into a session of its own. */
@Named
@ViewScoped
public class SessionCandidatePage implements Serializable {
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
    private DocumentType documentType = DocumentType.RESIDENT_ID;
    private String documentNumber;
    private String name;
    private String way;
    private String evidence;

    public String enter() {
        IdentityDocument document = new IdentityDocument(documentType, documentNumber);
        BookingView booking = bookings.enter(id, document, name, way, seen());
        messages.done("scheduling.enter.done", name.strip(), booking.seat());
        return "/association/session-candidate?faces-redirect=true&id=" + id;
    }

    public SessionProgress getSession() {
        return work.session(id);
    }

    public List<WayOutcome> getWays() {
        SessionProgress session = getSession();
        return eligibility.ways(session.standard().code(), session.level(), session.examDay());
    }

    public DocumentType[] getDocumentTypes() {
        return DocumentType.values();
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

    public DocumentType getDocumentType() {
        return documentType;
    }

    public void setDocumentType(DocumentType documentType) {
        this.documentType = documentType;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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
