package care.training.ban;

import care.training.kernel.PlatformClock;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The mark that a person objects to a ban, and by when she must have an answer. */
@Entity
@Table(name = "ban_objection")
class Objection {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "ban_id")
    private UUID banId;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "answer_due_on")
    private LocalDate answerDueOn;

    protected Objection() {}

    Objection(Ban ban, String recordedBy, Instant filedAt, LocalDate answerDueOn) {
        this.id = UUID.randomUUID();
        this.banId = ban.id();
        this.recordedBy = recordedBy;
        this.filedAt = filedAt;
        this.answerDueOn = answerDueOn;
    }

    UUID banId() {
        return banId;
    }

    UUID id() {
        return id;
    }

    LocalDate filedOn() {
        return LocalDate.ofInstant(filedAt, PlatformClock.ZONE);
    }

    /** @param answer null while there is none */
    BanView.ObjectionMark mark(ObjectionAnswer answer, LocalDate today) {
        return new BanView.ObjectionMark(
                filedAt,
                answerDueOn,
                answer == null && answerDueOn.isBefore(today),
                answer == null ? null : answer.view());
    }

    /** All of it, for the ledger; one value a line. */
    String statement() {
        return String.join("\n", String.valueOf(banId), String.valueOf(answerDueOn), recordedBy);
    }
}
