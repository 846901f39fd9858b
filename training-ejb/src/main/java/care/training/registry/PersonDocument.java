package care.training.registry;

import care.training.kernel.DocumentType;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A document a person has or had: its number encrypted for that person, found by a keyed hash. */
@Entity
@Table(name = "identity_document")
class PersonDocument {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private DocumentType type;

    @Column(name = "number_cipher")
    private byte[] numberCipher;

    @Column(name = "number_hash")
    private byte[] numberHash;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected PersonDocument() {}

    PersonDocument(Person person, IdentityDocument document, FieldCipher cipher, Instant recordedAt) {
        this.id = UUID.randomUUID();
        this.personId = person.id();
        this.type = document.type();
        this.numberCipher = cipher.encrypt(document.number(), person.id());
        this.numberHash = cipher.lookupKey(document);
        this.recordedAt = recordedAt;
    }

    UUID personId() {
        return personId;
    }

    IdentityDocument read(FieldCipher cipher) {
        return new IdentityDocument(type, cipher.decrypt(numberCipher, personId));
    }
}
