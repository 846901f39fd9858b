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

/** A document that a change gives an entry: its number encrypted for the ban, as the entry's own. */
@Entity
@Table(name = "ban_amendment_document")
class ProposedDocument {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "amendment_id")
    private UUID amendmentId;

    @Column(name = "ban_id")
    private UUID banId;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private DocumentType type;

    @Column(name = "number_cipher", updatable = false)
    private byte[] numberCipher;

    @Column(name = "number_hash")
    private byte[] numberHash;

    protected ProposedDocument() {}

    ProposedDocument(Amendment change, IdentityDocument document, FieldCipher cipher) {
        this.id = UUID.randomUUID();
        this.amendmentId = change.id();
        this.banId = change.banId();
        this.type = document.type();
        this.numberCipher = cipher.encrypt(document.number(), banId);
        this.numberHash = cipher.lookupKey(document);
    }

    UUID amendmentId() {
        return amendmentId;
    }

    byte[] numberHash() {
        return numberHash.clone();
    }

    IdentityDocument read(FieldCipher cipher) {
        return new IdentityDocument(type, cipher.decrypt(numberCipher, banId));
    }
}
