package care.training.certification.issue;

import care.training.certification.Certificate;
import care.training.certification.CorrectedDocument;
import care.training.certification.VerificationCode;
import care.training.certification.credential.Credentials;
import care.training.certification.document.Attachment;
import care.training.certification.document.CertificateDocuments;
import care.training.certification.document.CertificateOrder;
import care.training.certification.document.CertificateSheet;
import care.training.certification.layout.Layouts;
import care.training.kernel.FieldCipher;
import care.training.kernel.Languages;
import care.training.kernel.Roles;
import care.training.standard.evidence.Portraits;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** What is to be made of a certificate that has its number: what is printed, whose key signs, photograph and credential. */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
public class CertificateOrders {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private CertificateDocuments documents;

    @Inject
    private Layouts layouts;

    @Inject
    private Credentials credentials;

    @Inject
    private Portraits portraits;

    @Inject
    private FieldCipher cipher;

    /** Of a certificate that is issued. Problems: PORTRAIT_DAMAGED. */
    public CertificateOrder of(UUID certificateId) {
        Certificate certificate = find(certificateId);
        CertificateSheet sheet = sheet(certificate, certificate.holderName(), certificate.verificationCode());
        return order(certificate, sheet, attached(credentials.toAttach(certificateId)));
    }

    /** Of the document that a correction makes. Problems: PORTRAIT_DAMAGED. */
    public CertificateOrder corrected(UUID certificateId, CorrectedDocument document) {
        Certificate certificate = find(certificateId);
        CertificateSheet sheet = sheet(certificate, document.holderName(), document.code());
        return order(certificate, sheet, attached(credentials.toAttach(certificateId, document)));
    }

    /**
     * The same with no credential inside, and with the code of today, to see whether it can be drawn. Problems:
     * PORTRAIT_DAMAGED.
     *
     * @param holderName as the file would say it
     */
    public CertificateOrder draft(UUID certificateId, String holderName) {
        Certificate certificate = find(certificateId);
        return order(certificate, sheet(certificate, holderName, certificate.verificationCode()), null);
    }

    private static Attachment attached(byte[] credential) {
        return new Attachment(
                "credential.json", "application/ld+json", credential, "Open Badges 3.0", Attachment.Relationship.DATA);
    }

    private Certificate find(UUID certificateId) {
        return database.find(Certificate.class, certificateId);
    }

    private CertificateOrder order(Certificate certificate, CertificateSheet sheet, Attachment credential) {
        return new CertificateOrder(
                sheet,
                certificate.issuer(),
                portraits.of(certificate.personId(), certificate.issuedOn()).orElse(null),
                credential,
                layouts.current());
    }

    private CertificateSheet sheet(Certificate certificate, String holderName, VerificationCode code) {
        String issuer = certificate.issuerName(Languages.CHINESE);
        String english = certificate.issuerName(Languages.ENGLISH);
        return new CertificateSheet(
                certificate.number(),
                code,
                holderName,
                certificate.document(cipher),
                certificate.occupationName(Languages.CHINESE),
                certificate.occupationName(Languages.ENGLISH),
                certificate.direction().orElse(null),
                certificate.level(),
                issuer,
                english.equals(issuer) ? null : english,
                certificate.issuedOn(),
                documents.verifyUrl(certificate.number(), code));
    }
}
