package care.training.ban.scan;

import care.training.kernel.FieldCipher;
import care.training.standard.evidence.FileType;
import care.training.standard.evidence.OpenedFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** A file of a decision, encrypted. */
@Entity
@Table(name = "ban_scan")
class DecisionScan {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "ban_id")
    private UUID banId;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "bytes")
    private int bytes;

    @Column(name = "content_hash")
    private byte[] contentHash;

    @Column(name = "cipher", updatable = false)
    private byte[] content;

    @Column(name = "kept_by")
    private String keptBy;

    @Column(name = "kept_at")
    private Instant keptAt;

    protected DecisionScan() {}

    DecisionScan(UUID banId, FileType type, byte[] content, String keptBy, Instant keptAt, FieldCipher cipher) {
        this.id = UUID.randomUUID();
        this.banId = banId;
        this.mediaType = type.mediaType();
        this.bytes = content.length;
        this.contentHash = OpenedFile.key(content, cipher);
        this.content = cipher.encrypt(content, id);
        this.keptBy = keptBy;
        this.keptAt = keptAt;
    }

    UUID id() {
        return id;
    }

    boolean isOf(UUID ban) {
        return banId.equals(ban);
    }

    OpenedFile open(FieldCipher cipher) {
        return new OpenedFile(FileType.ofMediaType(mediaType), cipher.decryptBytes(content, id));
    }

    /** Whether the file is the one of the digest; in the log is the digest. */
    boolean isWhole(FieldCipher cipher) {
        return Arrays.equals(contentHash, OpenedFile.key(open(cipher).content(), cipher));
    }

    /** What was kept and by whom, for the ledger; one value a line. */
    String statement() {
        return String.join(
                "\n",
                String.valueOf(banId),
                mediaType,
                String.valueOf(bytes),
                HexFormat.of().formatHex(contentHash),
                keptBy);
    }
}
