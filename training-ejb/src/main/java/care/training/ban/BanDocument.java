package care.training.ban;

import care.training.kernel.DocumentType;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A document of the person barred: its number encrypted for the ban, found by a keyed hash. */
@Entity
@Table(name = "ban_document")
class BanDocument {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "ban_id")
    private UUID banId;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private DocumentType type;

    @Column(name = "number_cipher", updatable = false)
    private byte[] numberCipher;

    @Column(name = "number_hash")
    private byte[] numberHash;

    /** The change that gave it to the entry; null of the decision's own. */
    @Column(name = "amendment_id")
    private UUID amendmentId;

    protected BanDocument() {}

    /** @param change null of the decision's own */
    BanDocument(Ban ban, Amendment change, IdentityDocument document, FieldCipher cipher) {
        this.amendmentId = change == null ? null : change.id();
        this.id = UUID.randomUUID();
        this.banId = ban.id();
        this.type = document.type();
        this.numberCipher = cipher.encrypt(document.number(), banId);
        this.numberHash = cipher.lookupKey(document);
    }

    UUID banId() {
        return banId;
    }

    boolean isOfDecision() {
        return amendmentId == null;
    }

    byte[] numberHash() {
        return numberHash.clone();
    }

    IdentityDocument read(FieldCipher cipher) {
        return new IdentityDocument(type, cipher.decrypt(numberCipher, banId));
    }
}
