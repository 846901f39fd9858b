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
import org.hibernate.annotations.DynamicUpdate;

/** A document a person has or had: its number encrypted for that person, found by a keyed hash. */
// an encrypted column is written only where it changes: a rotation of the key may be at work
@DynamicUpdate
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

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_for")
    private String recordedFor;

    @Column(name = "reason")
    private String reason;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    @Column(name = "chosen_by")
    private String chosenBy;

    protected PersonDocument() {}

    PersonDocument(Person person, IdentityDocument document, FieldCipher cipher, Recording recording) {
        this.id = UUID.randomUUID();
        this.personId = person.id();
        this.type = document.type();
        this.numberCipher = cipher.encrypt(document.number(), person.id());
        this.numberHash = cipher.lookupKey(document);
        this.recordedAt = recording.at();
        this.recordedBy = recording.account();
        this.recordedFor = recording.organization();
        this.reason = recording.reason();
    }

    UUID personId() {
        return personId;
    }

    /** It goes to another record of the same person: encrypted for that one. */
    void moveTo(UUID other, FieldCipher cipher) {
        numberCipher = cipher.encrypt(cipher.decrypt(numberCipher, personId), other);
        personId = other;
    }

    UUID id() {
        return id;
    }

    /** A clerk named it as the one she goes by. */
    void choose(String account, Instant now) {
        chosenAt = now;
        chosenBy = account;
    }

    DocumentStanding standing() {
        return new DocumentStanding(id, type, recordedAt, chosenAt);
    }

    /** @param goneBy whether it is the one she goes by */
    PersonRecord.Document view(FieldCipher cipher, boolean goneBy) {
        IdentityDocument document = read(cipher);
        return new PersonRecord.Document(
                id, type, document.masked(), document.isOfUnknownArea(), goneBy, recordedAt, recordedFor, reason);
    }

    IdentityDocument read(FieldCipher cipher) {
        return new IdentityDocument(type, cipher.decrypt(numberCipher, personId));
    }
}
