package care.training.certification.validity.renewal;

import care.training.certification.validity.HeldTerm;
import care.training.certification.validity.RenewalWay;
import care.training.certification.validity.ValidityKind;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a holder asked for: hours decide by themselves, an exam is looked at by somebody else. */
@Entity
@Table(name = "validity_request")
class ValidityRequest {
    @Id
    @Column(name = "id")
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ValidityKind kind;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "former_end")
    private LocalDate formerEnd;

    @Enumerated(EnumType.STRING)
    @Column(name = "way")
    private RenewalWay.Kind way;

    @Column(name = "hours")
    private BigDecimal hours;

    @Column(name = "exam_body")
    private String examBody;

    @Column(name = "exam_on")
    private LocalDate examOn;

    @Column(name = "exam_reference")
    private String examReference;

    @Column(name = "edition")
    private String edition;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private RequestState state;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "reason")
    private String reason;

    @Version
    @Column(name = "version")
    private int version;

    protected ValidityRequest() {}

    private ValidityRequest(HeldTerm held, LocalDate end, String edition, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.kind = held.kind();
        this.subjectId = held.id();
        this.personId = held.personId();
        this.formerEnd = end;
        this.edition = edition;
        this.askedBy = by;
        this.askedAt = now;
        this.state = RequestState.WAITING;
    }

    static ValidityRequest byHours(
            HeldTerm held, LocalDate end, String edition, BigDecimal hours, String by, Instant now) {
        ValidityRequest asked = new ValidityRequest(held, end, edition, by, now);
        asked.way = RenewalWay.Kind.HOURS;
        asked.hours = hours;
        return asked;
    }

    static ValidityRequest byExam(
            HeldTerm held, LocalDate end, String edition, ShownExam exam, String by, Instant now) {
        ValidityRequest asked = new ValidityRequest(held, end, edition, by, now);
        asked.way = RenewalWay.Kind.EXAM;
        asked.examBody = exam.body();
        asked.examOn = exam.on();
        asked.examReference = exam.reference();
        return asked;
    }

    /** Problems: RENEWAL_DECIDED, PROPOSER_CANNOT_APPROVE. */
    void grant(String by, Instant now) {
        decide(RequestState.GRANTED, by, now);
    }

    /** Problems: RENEWAL_DECIDED, PROPOSER_CANNOT_APPROVE. */
    void refuse(String why, String by, Instant now) {
        decide(RequestState.REFUSED, by, now);
        reason = why;
    }

    private void decide(RequestState decision, String by, Instant now) {
        if (state != RequestState.WAITING) {
            throw new Problem(ProblemCode.RENEWAL_DECIDED);
        }
        if (way == RenewalWay.Kind.EXAM && askedBy.equals(by)) {
            throw new Problem(ProblemCode.PROPOSER_CANNOT_APPROVE);
        }
        state = decision;
        decidedBy = by;
        decidedAt = now;
    }

    boolean mayBeDecidedBy(String account) {
        return state == RequestState.WAITING && !askedBy.equals(account);
    }

    UUID id() {
        return id;
    }

    UUID subjectId() {
        return subjectId;
    }

    UUID personId() {
        return personId;
    }

    LocalDate formerEnd() {
        return formerEnd;
    }

    String edition() {
        return edition;
    }

    Instant askedAt() {
        return askedAt;
    }

    RequestView view() {
        ShownExam exam = way == RenewalWay.Kind.EXAM ? new ShownExam(examBody, examOn, examReference) : null;
        return new RequestView(id, way, hours, exam, formerEnd, edition, state, askedAt, decidedAt, reason);
    }

    /** All of it as it stands, for the ledger; one value a line. */
    String statement() {
        return statement(state, decidedBy, reason);
    }

    /** The same as it stood while it waited. */
    String statementWhenAsked() {
        return statement(RequestState.WAITING, null, null);
    }

    private String statement(RequestState then, String decider, String why) {
        return String.join(
                "\n",
                kind.name(),
                subjectId.toString(),
                formerEnd.toString(),
                way.name(),
                // as exact as the database keeps it
                hours == null ? "null" : hours.setScale(1, RoundingMode.HALF_UP).toPlainString(),
                String.valueOf(examBody),
                String.valueOf(examOn),
                String.valueOf(examReference),
                edition,
                then.name(),
                askedBy,
                String.valueOf(decider),
                String.valueOf(why));
    }
}
