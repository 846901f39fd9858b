package care.training.learning.guidance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody guides families in an area. */
@Entity
@Table(name = "guidance_post")
class GuidancePost {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "area")
    private String area;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "to_on")
    private LocalDate to;

    @Column(name = "appointed_by")
    private String appointedBy;

    @Column(name = "appointed_at")
    private Instant appointedAt;

    @Version
    @Column(name = "version")
    private int version;

    protected GuidancePost() {}

    GuidancePost(UUID personId, String area, LocalDate from, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.area = area;
        this.from = from;
        this.appointedBy = by;
        this.appointedAt = at;
    }

    /** Today is its last day. */
    void end(LocalDate today) {
        to = today.isBefore(from) ? from : today;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    String area() {
        return area;
    }

    LocalDate from() {
        return from;
    }
}
