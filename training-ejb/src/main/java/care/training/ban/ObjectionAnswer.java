package care.training.ban;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The answer to an objection, recorded once. */
@Entity
@Table(name = "ban_objection_answer")
class ObjectionAnswer {
    @Id
    @Column(name = "objection_id")
    private UUID objectionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private ObjectionOutcome outcome;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected ObjectionAnswer() {}

    ObjectionAnswer(Objection objection, NewObjectionAnswer answer, String recordedBy, Instant recordedAt) {
        this.objectionId = objection.id();
        this.outcome = answer.outcome();
        this.documentNumber = answer.documentNumber();
        this.answeredOn = answer.answeredOn();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    UUID objectionId() {
        return objectionId;
    }

    BanView.ObjectionAnswered view() {
        return new BanView.ObjectionAnswered(outcome, documentNumber, answeredOn, recordedAt);
    }

    /** All of it, for the ledger; one value a line. */
    String statement() {
        return String.join(
                "\n",
                String.valueOf(objectionId),
                String.valueOf(outcome),
                documentNumber,
                String.valueOf(answeredOn),
                recordedBy);
    }
}
