package care.training.ban;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** That an entry be voided was asked for and refused, or taken back: the entry goes on as it was. */
@Entity
@Table(name = "ban_voiding_refusal")
class VoidingRefusal {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "ban_id")
    private UUID banId;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Embedded
    @AttributeOverride(name = "reason", column = @Column(name = "reason"))
    @AttributeOverride(name = "document", column = @Column(name = "document"))
    private VoidingGrounds grounds;

    @Column(name = "refused_by")
    private String refusedBy;

    @Column(name = "refused_at")
    private Instant refusedAt;

    protected VoidingRefusal() {}

    VoidingRefusal(
            UUID banId, String askedBy, Instant askedAt, VoidingGrounds grounds, String refusedBy, Instant refusedAt) {
        id = UUID.randomUUID();
        this.banId = banId;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.grounds = grounds;
        this.refusedBy = refusedBy;
        // as exact as the database keeps it, so that what the log has and what is kept are the same
        this.refusedAt = refusedAt.truncatedTo(ChronoUnit.MICROS);
    }

    UUID banId() {
        return banId;
    }

    /** What the voiding rested on. */
    VoidingGrounds grounds() {
        return grounds;
    }

    BanView.RefusedVoiding view() {
        return new BanView.RefusedVoiding(askedAt, grounds.view(), refusedAt);
    }

    /** For the ledger; one value a line. */
    byte[] recorded() {
        return String.join(
                        "\n",
                        banId.toString(),
                        askedBy,
                        askedAt.toString(),
                        grounds.recorded(),
                        refusedBy,
                        refusedAt.toString())
                .getBytes(StandardCharsets.UTF_8);
    }
}
