package care.training.ui.ban;

import care.training.ban.AmendmentKind;
import care.training.ban.AmendmentReason;
import care.training.ban.BanAmendments;
import care.training.ban.BanView;
import care.training.ban.Bans;
import care.training.ban.FurtherIdentity;
import care.training.ban.LegalBasis;
import care.training.ban.NewAmendment;
import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ui.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Proposes a change of an entry in force: first what kind of change, then what that kind needs. */
@Named
@ViewScoped
public class BanChangeForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Bans bans;

    @Inject
    private transient BanAmendments amendments;

    @Inject
    private transient Messages messages;

    private UUID id;
    private AmendmentKind kind;
    private AmendmentReason reason;
    private String authority;
    private String documentNumber;
    private LocalDate decidedOn;
    private LegalBasis legalBasis;
    private LocalDate start;
    private LocalDate end;
    private boolean life;
    private DocumentType documentType = DocumentType.RESIDENT_ID;
    private String documents;
    private String names;
    private transient BanView ban;

    /** Problems: NOT_FOUND. */
    public void open() {
        if (id == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        getBan();
    }

    public String propose() {
        amendments.propose(
                id,
                new NewAmendment(
                        kind,
                        reason,
                        authority,
                        documentNumber,
                        decidedOn,
                        legalBasis,
                        start,
                        life ? null : end,
                        life,
                        isIdentification() ? identity() : null));
        messages.done("bans.change.proposed");
        return "/regulator/ban?faces-redirect=true&id=" + id;
    }

    private FurtherIdentity identity() {
        List<IdentityDocument> typed = TypedIdentity.document(documentType, documents, "documents").stream()
                .toList();
        List<String> further = TypedIdentity.names(names);
        if (typed.isEmpty() && further.isEmpty()) {
            throw Problem.invalid("documents", ProblemCode.BAN_IDENTITY_MISSING);
        }
        return new FurtherIdentity(typed, further);
    }

    public BanView getBan() {
        if (ban == null) {
            ban = bans.get(id);
        }
        return ban;
    }

    public List<AmendmentKind> getKinds() {
        return AmendmentKind.of(getBan());
    }

    /** Reasons that the kind chosen may follow from. */
    public List<AmendmentReason> getReasons() {
        return Arrays.stream(AmendmentReason.values())
                .filter(possible -> kind != null && kind.mayFollowFrom(possible))
                .toList();
    }

    public boolean isExtension() {
        return kind == AmendmentKind.EXTENDED;
    }

    /** A further document or name became known; the term stays. */
    public boolean isIdentification() {
        return kind == AmendmentKind.IDENTIFIED;
    }

    public boolean isStartKnown() {
        return kind == AmendmentKind.START_KNOWN;
    }

    /** Laws that the longer bar may rest on. */
    public List<LegalBasis> getBases() {
        return List.of(LegalBasis.values());
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public AmendmentKind getKind() {
        return kind;
    }

    public void setKind(AmendmentKind kind) {
        this.kind = kind;
    }

    /** Chosen already where there is no other. */
    public AmendmentReason getReason() {
        return reason == null && getReasons().size() == 1 ? getReasons().get(0) : reason;
    }

    public void setReason(AmendmentReason reason) {
        this.reason = reason;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public LegalBasis getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(LegalBasis legalBasis) {
        this.legalBasis = legalBasis;
    }

    public LocalDate getStart() {
        return start;
    }

    public void setStart(LocalDate start) {
        this.start = start;
    }

    public LocalDate getEnd() {
        return end;
    }

    public void setEnd(LocalDate end) {
        this.end = end;
    }

    public DocumentType getDocumentType() {
        return documentType;
    }

    public void setDocumentType(DocumentType documentType) {
        this.documentType = documentType;
    }

    public String getDocuments() {
        return documents;
    }

    public void setDocuments(String documents) {
        this.documents = documents;
    }

    public String getNames() {
        return names;
    }

    public void setNames(String names) {
        this.names = names;
    }

    public boolean isLife() {
        return life;
    }

    public void setLife(boolean life) {
        this.life = life;
    }
}
