package care.training.learning.presence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A lesson of a class at which people sign in. */
@Entity
@Table(name = "lesson")
class Lesson {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "class_id")
    private UUID classId;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "hours")
    private BigDecimal hours;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    protected Lesson() {}

    Lesson(UUID classId, LocalDate heldOn, BigDecimal hours, String openedBy, Instant openedAt, Instant closesAt) {
        this.id = UUID.randomUUID();
        this.classId = classId;
        this.heldOn = heldOn;
        this.hours = hours;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
        this.closesAt = closesAt;
    }

    /** Nobody signs in from now on. */
    void close(Instant now) {
        if (now.isBefore(closesAt)) {
            closesAt = now.isBefore(openedAt) ? openedAt : now;
        }
    }

    UUID id() {
        return id;
    }

    UUID classId() {
        return classId;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    BigDecimal hours() {
        return hours;
    }

    Instant closesAt() {
        return closesAt;
    }
}
