package care.training.registry.identity;

import care.training.kernel.DocumentType;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.Person;
import care.training.registry.PersonName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A request to record another name or document, of the person herself or a clerk, and what was decided. */
@Entity
@Table(name = "identity_change")
class IdentityChange {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ChangeKind kind;

    @Column(name = "text")
    private String text;

    @Column(name = "since")
    private LocalDate since;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_type")
    private DocumentType documentType;

    @Column(name = "number_cipher", updatable = false)
    private byte[] numberCipher;

    @Column(name = "reason")
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ChangeState state;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "by_clerk")
    private boolean byClerk;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "refusal")
    private String refusal;

    @Version
    @Column(name = "version")
    private int version;

    protected IdentityChange() {}

    IdentityChange(Person person, NewChange asked, FieldCipher cipher, String account, Instant now) {
        this.id = UUID.randomUUID();
        this.personId = person.id();
        this.kind = asked.kind();
        if (asked.kind() == ChangeKind.DOCUMENT) {
            this.documentType = asked.document().type();
            this.numberCipher = cipher.encrypt(asked.document().number(), id);
        } else {
            this.text = asked.name().text();
            this.since = asked.since();
        }
        this.reason = asked.reason();
        this.state = ChangeState.ASKED;
        this.askedBy = account;
        this.askedAt = now;
    }

    /** What a clerk adds, and another has to look at first. */
    static IdentityChange byClerk(Person person, NewChange added, FieldCipher cipher, String account, Instant now) {
        IdentityChange change = new IdentityChange(person, added, cipher, account, now);
        change.byClerk = true;
        return change;
    }

    /** Problems: CHANGE_NOT_OPEN, CHANGE_NEEDS_ANOTHER. */
    void approve(String account, Instant now) {
        if (account.equals(askedBy)) {
            throw new Problem(ProblemCode.CHANGE_NEEDS_ANOTHER);
        }
        decide(ChangeState.APPROVED, account, now);
    }

    /** Problems: CHANGE_NOT_OPEN. */
    void refuse(String why, String account, Instant now) {
        decide(ChangeState.REFUSED, account, now);
        refusal = why;
    }

    private void decide(ChangeState decided, String account, Instant now) {
        if (state != ChangeState.ASKED) {
            throw new Problem(ProblemCode.CHANGE_NOT_OPEN);
        }
        state = decided;
        decidedBy = account;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    ChangeKind kind() {
        return kind;
    }

    NewChange asked(FieldCipher cipher) {
        return kind == ChangeKind.DOCUMENT
                ? new NewChange(kind, document(cipher), null, null, reason)
                : new NewChange(kind, null, new PersonName(text), since, reason);
    }

    private IdentityDocument document(FieldCipher cipher) {
        return new IdentityDocument(documentType, cipher.decrypt(numberCipher, id));
    }

    ChangeView view(String person, FieldCipher cipher, String caller) {
        return new ChangeView(
                id,
                personId,
                person,
                kind,
                text,
                since,
                documentType,
                kind == ChangeKind.DOCUMENT ? document(cipher).masked() : null,
                reason,
                state,
                byClerk,
                askedBy.equals(caller),
                askedAt,
                decidedAt,
                refusal);
    }
}
