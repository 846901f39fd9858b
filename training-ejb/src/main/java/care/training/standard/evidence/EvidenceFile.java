package care.training.standard.evidence;

import care.training.kernel.FieldCipher;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The file of a proof, encrypted for that proof alone. */
@Entity
@Table(name = "evidence_file")
class EvidenceFile {
    @Id
    @Column(name = "evidence_id")
    private UUID evidenceId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "bytes")
    private int bytes;

    @Column(name = "content_hash")
    private byte[] contentHash;

    @Column(name = "cipher", updatable = false)
    private byte[] content;

    @Column(name = "refused")
    private boolean refused;

    protected EvidenceFile() {}

    EvidenceFile(Evidence evidence, FileType type, byte[] content, FieldCipher cipher) {
        this.evidenceId = evidence.id();
        this.personId = evidence.personId();
        this.mediaType = type.mediaType();
        this.bytes = content.length;
        this.contentHash = OpenedFile.key(content, cipher);
        this.content = cipher.encrypt(content, evidence.id());
    }

    /** It may be handed in again, for what it does prove. */
    void refuse() {
        refused = true;
    }

    OpenedFile open(FieldCipher cipher) {
        return new OpenedFile(FileType.ofMediaType(mediaType), cipher.decryptBytes(content, evidenceId));
    }
}
