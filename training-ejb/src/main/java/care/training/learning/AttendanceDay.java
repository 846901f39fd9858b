package care.training.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The hours that one enrolled person was there on one day. */
@Entity
@Table(name = "attendance")
class AttendanceDay {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "enrolment_id")
    private UUID enrolmentId;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "hours")
    private BigDecimal hours;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private HoursSource source;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected AttendanceDay() {}

    AttendanceDay(UUID enrolmentId, LocalDate heldOn) {
        this.id = UUID.randomUUID();
        this.enrolmentId = enrolmentId;
        this.heldOn = heldOn;
    }

    /**
     * Says how many hours it was, in the first place or as a correction; 0 takes them back. The database keeps every
     * figure that ever stood.
     */
    void record(BigDecimal figure, HoursSource from, String by, Instant at) {
        hours = figure;
        source = from;
        recordedBy = by;
        recordedAt = at;
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    BigDecimal hours() {
        return hours;
    }
}
