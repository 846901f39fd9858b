package care.training.certification.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A list of numbers that an organization had verified, once. */
@Entity
@Table(name = "number_list")
class NumberList {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "organization")
    private String organization;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected NumberList() {}

    NumberList(String organization, String askedBy, Instant now) {
        id = UUID.randomUUID();
        this.organization = organization;
        this.askedBy = askedBy;
        askedAt = now;
    }

    UUID id() {
        return id;
    }

    boolean isOf(String other) {
        return organization.equals(other);
    }

    Instant askedAt() {
        return askedAt;
    }
}
