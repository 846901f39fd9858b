package care.training.certification;

import care.training.kernel.DocumentType;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Level;
import care.training.kernel.SocialCreditCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A certificate of skill level. It is reserved with its number first and is out once its signed file is there ({@link
 * CertificateFile}). Of what it says the status changes, by a correction the holder's name, and with every new document its
 * verification code: all by the decision of two people.
 */
// an encrypted column is written only where it changes: a rotation of the key may be at work
@DynamicUpdate
@Entity
@Table(name = "certificate")
public class Certificate {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "number")
    private String number;

    @Column(name = "result_id")
    private UUID resultId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "holder_name")
    private String holderName;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_type")
    private DocumentType documentType;

    @Column(name = "document_cipher")
    private byte[] documentCipher;

    @Column(name = "occupation")
    private String occupation;

    @Column(name = "occupation_name")
    private String occupationName;

    @Column(name = "occupation_name_en")
    private String occupationNameEn;

    @Column(name = "direction")
    private String direction;

    @Column(name = "level")
    private int level;

    @Column(name = "issuer")
    private String issuer;

    @Column(name = "issuer_name")
    private String issuerName;

    @Column(name = "issuer_name_en")
    private String issuerNameEn;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "verification_code")
    private String verificationCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private CertificateStatus status;

    @Column(name = "status_since")
    private Instant statusSince;

    protected Certificate() {}

    public Certificate(
            CertificateNumber number, VerificationCode code, CertificateFacts facts, FieldCipher cipher, Instant now) {
        id = UUID.randomUUID();
        this.number = number.value();
        verificationCode = code.value();
        resultId = facts.resultId();
        personId = facts.personId();
        holderName = facts.holderName();
        documentType = facts.document().type();
        documentCipher = cipher.encrypt(facts.document().number(), personId);
        occupation = facts.occupation();
        occupationName = facts.occupationName();
        occupationNameEn = facts.occupationNameEn();
        level = facts.level().number();
        issuer = facts.issuer().value();
        issuerName = facts.issuerName();
        issuerNameEn = facts.issuerNameEn();
        issuedOn = facts.issuedOn();
        status = CertificateStatus.VALID;
        statusSince = now;
    }

    /** Its file is made on another day than it was reserved on; as long as there is none, nobody has its number. */
    public void dateAnew(CertificateNumber newNumber, LocalDate day, Instant now) {
        number = newNumber.value();
        issuedOn = day;
        statusSince = now;
    }

    /** It is taken up again and names its holder as she is on record now; as long as it has no file, nobody has seen it. */
    public void nameAnew(String name, IdentityDocument document, FieldCipher cipher) {
        holderName = name;
        if (!document.equals(document(cipher))) {
            documentType = document.type();
            documentCipher = cipher.encrypt(document.number(), personId);
        }
    }

    /** From now on it proves nothing; two people decided so. */
    public void revoke(Instant now) {
        status = CertificateStatus.REVOKED;
        statusSince = now;
    }

    /** It says what its new document says; two people decided so. */
    public void correct(CorrectedDocument document) {
        holderName = document.holderName();
        verificationCode = document.code().value();
    }

    public UUID id() {
        return id;
    }

    public CertificateNumber number() {
        return new CertificateNumber(number);
    }

    public UUID personId() {
        return personId;
    }

    public String holderName() {
        return holderName;
    }

    public IdentityDocument document(FieldCipher cipher) {
        return new IdentityDocument(documentType, cipher.decrypt(documentCipher, personId));
    }

    /** The occupation's code, e.g. {@code 4-10-01-03}. */
    public String occupation() {
        return occupation;
    }

    public String occupationName(Locale locale) {
        return isEnglish(locale) ? occupationNameEn : occupationName;
    }

    /**
     * Specialization within the occupation, where it has any. None of the occupations that are evaluated here has one in its
     * standard, so that nothing is ever put there yet, and {@code --} is printed.
     */
    public Optional<String> direction() {
        return Optional.ofNullable(direction);
    }

    public Level level() {
        return Level.of(level);
    }

    public SocialCreditCode issuer() {
        return new SocialCreditCode(issuer);
    }

    /** The evaluation body's name on the day of issue; in English where it has an English one. */
    public String issuerName(Locale locale) {
        return isEnglish(locale) && issuerNameEn != null ? issuerNameEn : issuerName;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public VerificationCode verificationCode() {
        return new VerificationCode(verificationCode);
    }

    public CertificateStatus status() {
        return status;
    }

    public Instant statusSince() {
        return statusSince;
    }

    private static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}
