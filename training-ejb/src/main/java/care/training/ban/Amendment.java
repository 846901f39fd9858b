package care.training.ban;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A change of an entry in force: what it says never changes; the database puts it in force when it is confirmed. */
@Entity
@Table(name = "ban_amendment")
class Amendment {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "ban_id")
    private UUID banId;

    @Column(name = "number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private AmendmentKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    private AmendmentReason reason;

    @Column(name = "authority")
    private String authority;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "legal_basis")
    private LegalBasis legalBasis;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "life")
    private boolean life;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private AmendmentState state;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    @Column(name = "version")
    private int version;

    protected Amendment() {}

    Amendment(Ban ban, int number, NewAmendment change, Period period, String proposedBy, Instant proposedAt) {
        this.id = UUID.randomUUID();
        this.banId = ban.id();
        this.number = number;
        this.kind = change.kind();
        this.reason = change.reason();
        this.authority = change.authority().strip();
        this.documentNumber = change.documentNumber().strip();
        this.decidedOn = change.decidedOn();
        this.legalBasis = change.kind() == AmendmentKind.EXTENDED ? change.legalBasis() : null;
        this.startsOn = period.start();
        this.endsOn = period.end();
        this.life = period.life();
        this.state = AmendmentState.PROPOSED;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    /** A second official puts it in force. Problems: BAN_CHANGE_NOT_PROPOSED, PROPOSER_CANNOT_APPROVE. */
    void confirm(String official, Instant now) {
        requireProposed();
        if (official.equals(proposedBy)) {
            throw new Problem(ProblemCode.PROPOSER_CANNOT_APPROVE);
        }
        decide(AmendmentState.CONFIRMED, official, now);
    }

    /** Any official, also who proposed it. Problems: BAN_CHANGE_NOT_PROPOSED. */
    void turnDown(String official, Instant now) {
        requireProposed();
        decide(AmendmentState.TURNED_DOWN, official, now);
    }

    private void requireProposed() {
        if (state != AmendmentState.PROPOSED) {
            throw new Problem(ProblemCode.BAN_CHANGE_NOT_PROPOSED);
        }
    }

    private void decide(AmendmentState decided, String official, Instant now) {
        state = decided;
        decidedBy = official;
        decidedAt = now;
    }

    boolean isProposed() {
        return state == AmendmentState.PROPOSED;
    }

    UUID id() {
        return id;
    }

    UUID banId() {
        return banId;
    }

    AmendmentView view(String viewer, List<BanView.Document> documents, List<String> names) {
        return new AmendmentView(
                number,
                kind,
                reason,
                authority,
                documentNumber,
                decidedOn,
                legalBasis,
                new Period(startsOn, endsOn, life),
                documents,
                names,
                state,
                proposedAt,
                proposedBy.equals(viewer),
                decidedAt);
    }

    AmendmentKind kind() {
        return kind;
    }

    /** All of it as it was when it stood so, for the ledger; one value a line. */
    String statement(AmendmentState then) {
        return String.join(
                "\n",
                String.valueOf(banId),
                String.valueOf(number),
                String.valueOf(kind),
                String.valueOf(reason),
                authority,
                documentNumber,
                String.valueOf(decidedOn),
                String.valueOf(legalBasis),
                String.valueOf(startsOn),
                String.valueOf(endsOn),
                String.valueOf(life),
                proposedBy,
                then.name(),
                then == AmendmentState.PROPOSED ? "null" : decidedBy);
    }
}
