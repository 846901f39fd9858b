package care.training.standard.evidence;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Proof that somebody handed in, and what became of it. */
@Entity
@Table(name = "evidence")
class Evidence {
    static final String WAS_ACCEPTED = "EVIDENCE_ACCEPTED";
    static final String WAS_REFUSED = "EVIDENCE_REFUSED";
    static final String WAS_CONFIRMED = "EVIDENCE_CONFIRMED";
    static final String WAS_OVERTURNED = "EVIDENCE_OVERTURNED";

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private EvidenceKind kind;

    @Column(name = "occupation")
    private String occupation;

    @Column(name = "level")
    private Integer level;

    @Column(name = "tier")
    private String tier;

    @Column(name = "field")
    private String field;

    @Column(name = "begins_on")
    private LocalDate beginsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "reference")
    private String reference;

    @Column(name = "qualification_id")
    private UUID qualificationId;

    @Column(name = "corrects")
    private UUID corrects;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private EvidenceState state;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    @Column(name = "handed_in_by")
    private String handedInBy;

    @Column(name = "examined_at")
    private Instant examinedAt;

    @Column(name = "examined_by")
    private String examinedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "sample")
    private SecondLook sample;

    @Column(name = "second_at")
    private Instant secondAt;

    @Column(name = "second_by")
    private String secondBy;

    @Column(name = "reason")
    private String reason;

    @Column(name = "correct_until")
    private LocalDate correctUntil;

    @Version
    @Column(name = "version")
    private int version;

    protected Evidence() {}

    Evidence(UUID personId, EvidenceClaim claim, UUID qualificationId, UUID corrects, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.kind = claim.kind();
        this.occupation = claim.occupation();
        this.level = claim.level() == null ? null : claim.level().number();
        this.tier = claim.tier();
        this.field = claim.field();
        this.beginsOn = claim.from();
        this.endsOn = claim.to();
        this.reference = claim.reference();
        this.qualificationId = qualificationId;
        this.corrects = corrects;
        this.state = EvidenceState.WAITING;
        this.sample = SecondLook.NONE;
        this.handedInBy = by;
        this.handedInAt = at;
    }

    /**
     * The first clerk says what it is. Problems: EVIDENCE_ALREADY_EXAMINED, EXAMINES_OWN_EVIDENCE.
     *
     * @param again whether a second clerk is to look at it
     */
    void accept(String clerk, boolean again, Instant now) {
        examine(clerk, now);
        state = EvidenceState.ACCEPTED;
        sample = again ? SecondLook.WAITING : SecondLook.NONE;
    }

    /** The first clerk says what is wrong with it. Problems as {@link #accept}. */
    void refuse(String clerk, String why, LocalDate until, Instant now) {
        examine(clerk, now);
        state = EvidenceState.REFUSED;
        reason = why;
        correctUntil = until;
    }

    /** The second clerk finds the same. Problems: NO_SECOND_LOOK, EXAMINES_OWN_EVIDENCE, SECOND_CLERK_IS_FIRST. */
    void confirm(String clerk, Instant now) {
        lookAgain(clerk, now);
        sample = SecondLook.CONFIRMED;
    }

    /** The second clerk finds that it should not have been accepted. Problems as {@link #confirm}. */
    void overturn(String clerk, String why, LocalDate until, Instant now) {
        lookAgain(clerk, now);
        sample = SecondLook.OVERTURNED;
        state = EvidenceState.REFUSED;
        reason = why;
        correctUntil = until;
    }

    /** What the ledger keeps a digest of; by an entry of an earlier kind, as it was then. */
    byte[] recorded(String what) {
        return switch (what) {
            case WAS_ACCEPTED ->
                recorded(
                        EvidenceState.ACCEPTED,
                        sample == SecondLook.NONE ? SecondLook.NONE : SecondLook.WAITING,
                        examinedBy);
            case WAS_REFUSED -> recorded(EvidenceState.REFUSED, SecondLook.NONE, examinedBy);
            case WAS_CONFIRMED -> recorded(EvidenceState.ACCEPTED, SecondLook.CONFIRMED, secondBy);
            default -> recorded(EvidenceState.REFUSED, SecondLook.OVERTURNED, secondBy);
        };
    }

    private byte[] recorded(EvidenceState was, SecondLook looked, String clerk) {
        return (id + " " + was + " " + looked + " " + clerk).getBytes(StandardCharsets.UTF_8);
    }

    private void examine(String clerk, Instant now) {
        if (state != EvidenceState.WAITING) {
            throw new Problem(ProblemCode.EVIDENCE_ALREADY_EXAMINED);
        }
        requireAnother(clerk);
        examinedBy = clerk;
        examinedAt = now;
    }

    private void lookAgain(String clerk, Instant now) {
        if (sample != SecondLook.WAITING) {
            throw new Problem(ProblemCode.NO_SECOND_LOOK);
        }
        requireAnother(clerk);
        if (clerk.equals(examinedBy)) {
            throw new Problem(ProblemCode.SECOND_CLERK_IS_FIRST);
        }
        secondBy = clerk;
        secondAt = now;
    }

    private void requireAnother(String clerk) {
        if (clerk.equals(handedInBy)) {
            throw new Problem(ProblemCode.EXAMINES_OWN_EVIDENCE);
        }
    }

    /** Problems: CHANGED_MEANWHILE. */
    void requireVersion(int seen) {
        if (seen != version) {
            throw new Problem(ProblemCode.CHANGED_MEANWHILE);
        }
    }

    /** Problems: EVIDENCE_NOT_REFUSED, CORRECTION_TOO_LATE after the last day. */
    void requireCorrectable(LocalDate today) {
        if (state != EvidenceState.REFUSED) {
            throw new Problem(ProblemCode.EVIDENCE_NOT_REFUSED);
        }
        if (today.isAfter(correctUntil)) {
            throw new Problem(ProblemCode.CORRECTION_TOO_LATE, correctUntil.toString());
        }
    }

    EvidenceClaim claim() {
        return new EvidenceClaim(
                kind, occupation, level == null ? null : Level.of(level), tier, field, beginsOn, endsOn, reference);
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    /** What the person holds by it; empty of a photograph. */
    Optional<UUID> qualificationId() {
        return Optional.ofNullable(qualificationId);
    }

    EvidenceState state() {
        return state;
    }

    SecondLook sample() {
        return sample;
    }

    UUID corrects() {
        return corrects;
    }

    Instant handedInAt() {
        return handedInAt;
    }

    Instant examinedAt() {
        return examinedAt;
    }

    boolean isExaminedBy(String clerk) {
        return clerk.equals(examinedBy);
    }

    boolean isOf(String account) {
        return account.equals(handedInBy);
    }

    String reason() {
        return reason;
    }

    LocalDate correctUntil() {
        return correctUntil;
    }

    int version() {
        return version;
    }
}
