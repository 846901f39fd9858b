package care.training.certification.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One certificate in a file for the national site, and the site's answer. */
@Entity
@Table(name = "certificate_upload_row")
class UploadRow {
    static final int LONGEST_REASON = 500;

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "file_id")
    private UUID fileId;

    @Column(name = "certificate_id")
    private UUID certificateId;

    @Column(name = "position")
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private UploadState state;

    @Column(name = "reason")
    private String reason;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected UploadRow() {}

    UploadRow(UUID fileId, UUID certificateId, int position) {
        id = UUID.randomUUID();
        this.fileId = fileId;
        this.certificateId = certificateId;
        this.position = position;
        state = UploadState.SENT;
    }

    void accept(Instant now) {
        state = UploadState.ACCEPTED;
        answeredAt = now;
    }

    void refuse(String why, Instant now) {
        state = UploadState.REFUSED;
        reason = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
        answeredAt = now;
    }

    boolean isAnswered() {
        return state != UploadState.SENT;
    }

    UploadState state() {
        return state;
    }

    String reason() {
        return reason;
    }
}
