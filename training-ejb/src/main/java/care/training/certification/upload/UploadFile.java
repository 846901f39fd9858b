package care.training.certification.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A file of certificates for the national site; what is in it stands with its rows. */
@Entity
@Table(name = "certificate_upload_file")
class UploadFile {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "organization")
    private String organization;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    protected UploadFile() {}

    UploadFile(String organization, String madeBy, Instant now) {
        id = UUID.randomUUID();
        this.organization = organization;
        this.madeBy = madeBy;
        madeAt = now;
    }

    UUID id() {
        return id;
    }

    boolean isOf(String other) {
        return organization.equals(other);
    }

    Instant madeAt() {
        return madeAt;
    }
}
