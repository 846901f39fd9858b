package care.training.certification.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A certificate that was lost is printed again from its file. */
@Entity
@Table(name = "certificate_reprint")
class Reprint {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "certificate_id")
    private UUID certificateId;

    @Column(name = "note")
    private String note;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected Reprint() {}

    Reprint(UUID certificateId, String note, String askedBy, Instant now) {
        id = UUID.randomUUID();
        this.certificateId = certificateId;
        this.note = note;
        this.askedBy = askedBy;
        askedAt = now;
    }

    CertificateRecord.Reprinted view() {
        return new CertificateRecord.Reprinted(note, askedAt);
    }
}
