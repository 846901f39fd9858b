package care.training.check;

import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
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

    @Column(name = "authorisation_cipher")
    private byte[] authorisationCipher;

    @Column(name = "subject_cipher")
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

    @Column(name = "receipt_cipher")
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

    CheckView view(FieldCipher cipher) {
        return CheckReceipt.read(receipt(cipher));
    }

    boolean isOf(String creditCode) {
        return organization.equals(creditCode);
    }

    String organization() {
        return organization;
    }

    CheckPurpose purpose() {
        return purpose;
    }

    CheckBasis legalBasis() {
        return legalBasis;
    }

    Instant checkedAt() {
        return checkedAt;
    }
}
