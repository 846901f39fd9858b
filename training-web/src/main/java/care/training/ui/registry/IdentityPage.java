package care.training.ui.registry;

import care.training.kernel.Caller;
import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Roles;
import care.training.registry.People;
import care.training.registry.PersonIdentity;
import care.training.ui.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** A caregiver or an assessor says who she is, once, and goes on to what she came from. */
@Named
@RequestScoped
public class IdentityPage {
    @Inject
    private People people;

    @Inject
    private Messages messages;

    @Inject
    private Caller caller;

    private UUID classId;
    private UUID sessionId;
    private DocumentType documentType = DocumentType.RESIDENT_ID;
    private String documentNumber;
    private String name;

    /** What she has said; null before. */
    public PersonIdentity getStated() {
        return people.myIdentity().orElse(null);
    }

    public String state() {
        people.state(new IdentityDocument(documentType, documentNumber), name);
        messages.done("registry.identity.stated");
        return next() + (next().contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    private String next() {
        if (classId != null) {
            return "/me/enrol?class=" + classId;
        }
        return sessionId != null ? "/me/book?session=" + sessionId : getHome() + "/identity";
    }

    /** Where this person's own pages begin. */
    public String getHome() {
        return caller.hasRole(Roles.CAREGIVER) ? "/me" : "/assess";
    }

    public DocumentType[] getDocumentTypes() {
        return DocumentType.values();
    }

    /** The class she came to enrol in; null when she did not. */
    public UUID getClassId() {
        return classId;
    }

    public void setClassId(UUID classId) {
        this.classId = classId;
    }

    /** The session she came to book; null when she did not. */
    public UUID getSessionId() {
        return sessionId;
    }

    public void setSessionId(UUID sessionId) {
        this.sessionId = sessionId;
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
}
