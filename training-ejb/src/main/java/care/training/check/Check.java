package care.training.check;

import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Json;
import care.training.ledger.rereading.Contradiction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** One check as it was asked and answered; never changed, never deleted. */
@Entity
@Table(name = "credential_check")
class Check {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "organization")
    private String organization;

    @Column(name = "account")
    private String account;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private CheckPurpose purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "legal_basis")
    private CheckBasis legalBasis;

    @Column(name = "authorisation_cipher", updatable = false)
    private byte[] authorisationCipher;

    @Column(name = "subject_cipher", updatable = false)
    private byte[] subjectCipher;

    @Column(name = "document_hash")
    private byte[] documentHash;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private CheckOutcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "identity")
    private CheckIdentity identity;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "list_as_of")
    private Instant listAsOf;

    @Column(name = "list_epoch")
    private long listEpoch;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "review_due_on")
    private LocalDate reviewDueOn;

    @Column(name = "receipt_cipher", updatable = false)
    private byte[] receiptCipher;

    protected Check() {}

    /** @param personId the registered person with this document, or null */
    Check(NewCheck asked, CheckReceipt answer, String receipt, String account, UUID personId, FieldCipher cipher) {
        id = answer.id();
        organization = answer.organization().value();
        this.account = account;
        purpose = asked.purpose();
        legalBasis = asked.legalBasis();
        authorisationCipher = asked.authorisation() == null ? null : cipher.encrypt(asked.authorisation(), id);
        subjectCipher = cipher.encrypt(subject(asked.document(), asked.name().text()), id);
        documentHash = cipher.lookupKey(asked.document());
        this.personId = personId;
        outcome = answer.outcome();
        identity = answer.identity();
        caseNumber = answer.caseNumber();
        listAsOf = answer.listAsOf();
        listEpoch = answer.listEpoch();
        checkedAt = answer.checkedAt();
        reviewDueOn = answer.reviewDueOn();
        receiptCipher = cipher.encrypt(receipt, id);
    }

    private static String subject(IdentityDocument document, String name) {
        return Json.write(new CheckView.Subject(document.type(), document.number(), name));
    }

    UUID id() {
        return id;
    }

    String receipt(FieldCipher cipher) {
        return cipher.decrypt(receiptCipher, id);
    }

    /** The columns that lists and rules go by must say what was signed. */
    void requireAsSigned(CheckReceipt signed, FieldCipher cipher) {
        CheckView.Subject asked = subject(cipher);
        IdentityDocument document = new IdentityDocument(asked.documentType(), asked.documentNumber());
        requireSame(
                "subject_cipher",
                new CheckView.Subject(document.type(), document.masked(), asked.name()),
                signed.subject());
        requireSame("document_hash", ByteBuffer.wrap(documentHash), ByteBuffer.wrap(cipher.lookupKey(document)));
        requireSame("id", id, signed.id());
        requireSame("organization", organization, signed.organization().value());
        requireSame("purpose", purpose, signed.purpose());
        requireSame("legal_basis", legalBasis, signed.legalBasis());
        requireSame("outcome", outcome, signed.outcome());
        requireSame("identity", identity, signed.identity());
        requireSame("case_number", caseNumber, signed.caseNumber());
        requireSame("list_as_of", listAsOf, signed.listAsOf());
        requireSame("list_epoch", listEpoch, signed.listEpoch());
        requireSame("checked_at", checkedAt, signed.checkedAt());
        requireSame("review_due_on", reviewDueOn, signed.reviewDueOn());
    }

    private static void requireSame(String column, Object kept, Object signed) {
        if (!Objects.equals(kept, signed)) {
            throw new Contradiction(column);
        }
    }

    CheckView view(FieldCipher cipher) {
        return CheckReceipt.read(receipt(cipher));
    }

    CheckEvidence evidence(FieldCipher cipher) {
        String receipt = receipt(cipher);
        return new CheckEvidence(CheckReceipt.read(receipt), account, listEpoch, receipt);
    }

    /** Who was asked about, with the whole number. */
    CheckView.Subject subject(FieldCipher cipher) {
        return Json.read(cipher.decrypt(subjectCipher, id), CheckView.Subject.class);
    }

    UUID personId() {
        return personId;
    }

    /** Whether the register knew whom it was about, by the name that was asked. */
    boolean isKnown() {
        return identity == CheckIdentity.MATCHED;
    }

    CheckOutcome outcome() {
        return outcome;
    }

    long listEpoch() {
        return listEpoch;
    }

    boolean isOf(String creditCode) {
        return organization.equals(creditCode);
    }

    String organization() {
        return organization;
    }

    Instant checkedAt() {
        return checkedAt;
    }
}
