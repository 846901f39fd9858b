package care.training.certification.issue;

import care.training.kernel.SocialCreditCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A job that issues the certificates of one session. Who works on it stands in the table's lease, not here. */
@Entity
@Table(name = "certificate_batch")
class CertificateBatch {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "organization")
    private String organization;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected CertificateBatch() {}

    CertificateBatch(UUID sessionId, SocialCreditCode organization, String startedBy, Instant now) {
        id = UUID.randomUUID();
        this.sessionId = sessionId;
        this.organization = organization.value();
        this.startedBy = startedBy;
        startedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID sessionId() {
        return sessionId;
    }

    /** The evaluation body that issues. */
    SocialCreditCode organization() {
        return new SocialCreditCode(organization);
    }

    /** The account that started it, and in whose name it goes on. */
    String startedBy() {
        return startedBy;
    }

    Instant startedAt() {
        return startedAt;
    }

    Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
