package care.training.certification.change;

import care.training.certification.Certificate;
import care.training.certification.CorrectedDocument;
import care.training.certification.VerificationCode;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One change of a certificate: proposed by one person, approved by another. */
@Entity
@Table(name = "certificate_change")
class CertificateChange {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "certificate_id")
    private UUID certificateId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ChangeKind kind;

    @Column(name = "reason")
    private String reason;

    @Column(name = "note")
    private String note;

    @Column(name = "document_number")
    private String document;

    @Column(name = "suspended_until")
    private LocalDate suspendedUntil;

    @Column(name = "ends_id")
    private UUID ends;

    @Column(name = "old_name")
    private String oldName;

    @Column(name = "new_name")
    private String newName;

    // given by the statement that takes it up
    @Column(name = "verification_code", insertable = false, updatable = false)
    private String verificationCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ChangeState state;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "problem")
    private ProblemCode problem;

    @Column(name = "arguments")
    private String[] arguments;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected CertificateChange() {}

    private CertificateChange(Certificate certificate, ChangeKind kind, String note, String account, Instant now) {
        id = UUID.randomUUID();
        certificateId = certificate.id();
        this.kind = kind;
        this.note = note;
        state = ChangeState.PROPOSED;
        proposedBy = account;
        proposedAt = now;
    }

    /** @param reason a class of reasons by its code */
    static CertificateChange revocation(
            Certificate certificate, String reason, String note, String account, Instant now) {
        CertificateChange change = new CertificateChange(certificate, ChangeKind.REVOCATION, note, account, now);
        change.reason = reason;
        return change;
    }

    static CertificateChange correction(
            Certificate certificate, String newName, String note, String account, Instant now) {
        CertificateChange change = new CertificateChange(certificate, ChangeKind.CORRECTION, note, account, now);
        change.oldName = certificate.holderName();
        change.newName = newName;
        return change;
    }

    static CertificateChange photograph(Certificate certificate, String note, String account, Instant now) {
        return new CertificateChange(certificate, ChangeKind.PHOTOGRAPH, note, account, now);
    }

    /** @param reason a class of reasons by its code */
    static CertificateChange suspension(
            Certificate certificate, String reason, String document, String note, String account, Instant now) {
        CertificateChange change = new CertificateChange(certificate, ChangeKind.SUSPENSION, note, account, now);
        change.reason = reason;
        change.document = document;
        return change;
    }

    static CertificateChange endOf(
            CertificateChange suspension, Certificate certificate, String note, String account, Instant now) {
        CertificateChange change = new CertificateChange(certificate, ChangeKind.SUSPENSION_END, note, account, now);
        change.ends = suspension.id;
        return change;
    }

    /**
     * What needs a new file is done when that is signed, all else by it. Problems: as {@link #turnDown},
     * PROPOSER_CANNOT_APPROVE.
     */
    void approve(String account, Instant now) {
        requireProposed();
        if (account.equals(proposedBy)) {
            throw new Problem(ProblemCode.PROPOSER_CANNOT_APPROVE);
        }
        decidedBy = account;
        decidedAt = now;
        if (kind == ChangeKind.CORRECTION || kind == ChangeKind.PHOTOGRAPH) {
            state = ChangeState.APPROVED;
        } else {
            done(now);
        }
    }

    /** A suspension that was approved holds until this day, the last included, and not longer. */
    void suspendUntil(LocalDate lastDay) {
        suspendedUntil = lastDay;
    }

    /** Whoever proposed it may take it back, too. Problems: CERTIFICATE_CHANGE_DECIDED. */
    void turnDown(String account, Instant now) {
        requireProposed();
        state = ChangeState.TURNED_DOWN;
        decidedBy = account;
        decidedAt = now;
    }

    void done(Instant now) {
        state = ChangeState.DONE;
        doneAt = now;
    }

    /** Its file cannot be made, and waiting does not help. */
    void failed(Problem why, Instant now) {
        state = ChangeState.FAILED;
        problem = why.code();
        arguments = Arrays.stream(why.arguments()).map(String::valueOf).toArray(String[]::new);
        endedAt = now;
    }

    /**
     * Its certificate is revoked.
     *
     * @param account who approved the revocation, which decides of what nobody has decided yet
     */
    void supersede(String account, Instant now) {
        if (state == ChangeState.PROPOSED) {
            decidedBy = account;
            decidedAt = now;
        }
        state = ChangeState.SUPERSEDED;
        endedAt = now;
    }

    private void requireProposed() {
        if (state != ChangeState.PROPOSED) {
            throw new Problem(ProblemCode.CERTIFICATE_CHANGE_DECIDED);
        }
    }

    UUID id() {
        return id;
    }

    UUID certificateId() {
        return certificateId;
    }

    ChangeKind kind() {
        return kind;
    }

    ChangeState state() {
        return state;
    }

    /** Empty where the name stays. */
    Optional<String> newName() {
        return Optional.ofNullable(newName);
    }

    /**
     * What its document says. It has its code from when it is taken up first, so that every try makes the same document.
     *
     * @param certificate which it changes
     */
    CorrectedDocument document(Certificate certificate) {
        return new CorrectedDocument(
                id, newName().orElse(certificate.holderName()), new VerificationCode(verificationCode));
    }

    /** Of a suspension that was approved: its last day. */
    LocalDate suspendedUntil() {
        return suspendedUntil;
    }

    /** Of the end of a suspension: which. */
    UUID ends() {
        return ends;
    }

    String decidedBy() {
        return decidedBy;
    }

    /** What the ledger keeps a digest of. */
    byte[] recorded() {
        return recorded(decidedBy);
    }

    byte[] recordedWhenProposed() {
        return recorded(null);
    }

    /** How it ended without coming to be: {@link #recorded} and why. */
    byte[] recordedWhenEnded() {
        return (written(decidedBy) + "\n" + state + "\n" + problem).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] recorded(String decider) {
        return written(decider).getBytes(StandardCharsets.UTF_8);
    }

    private String written(String decider) {
        String change = change(decider);
        return switch (kind) {
            case SUSPENSION -> change + "\n" + document + "\n" + (decider == null ? null : suspendedUntil);
            case SUSPENSION_END -> change + "\n" + ends;
            case CORRECTION, PHOTOGRAPH, REVOCATION -> change;
        };
    }

    private String change(String decider) {
        return String.join(
                "\n",
                id.toString(),
                certificateId.toString(),
                kind.name(),
                String.valueOf(reason),
                note,
                String.valueOf(newName),
                proposedBy,
                String.valueOf(decider));
    }

    /** @param number of its certificate */
    ChangeView view(String number, String me) {
        return new ChangeView(
                id,
                number,
                kind,
                state,
                reason,
                note,
                document,
                suspendedUntil,
                oldName,
                newName,
                proposedAt,
                proposedBy.equals(me),
                decidedAt,
                doneAt,
                endedAt,
                problem == null ? null : new ChangeFailure(problem, List.of(arguments)));
    }
}
