package care.training.certification.issue;

import care.training.certification.Certificate;
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
        String holderName = database.find(Certificate.class, certificateId).holderName();
        return order(certificateId, holderName, attached(credentials.toAttach(certificateId)));
    }

    /**
     * Of the document that a correction makes. Problems: PORTRAIT_DAMAGED.
     *
     * @param holderName as the file will say it, not yet what the certificate says
     */
    public CertificateOrder corrected(UUID certificateId, String holderName, UUID change) {
        return order(certificateId, holderName, attached(credentials.toAttach(certificateId, holderName, change)));
    }

    /**
     * The same with no credential inside, to see whether it can be drawn. Problems: PORTRAIT_DAMAGED.
     *
     * @param holderName as the file would say it
     */
    public CertificateOrder draft(UUID certificateId, String holderName) {
        return order(certificateId, holderName, null);
    }

    private static Attachment attached(byte[] credential) {
        return new Attachment(
                "credential.json", "application/ld+json", credential, "Open Badges 3.0", Attachment.Relationship.DATA);
    }

    private CertificateOrder order(UUID certificateId, String holderName, Attachment credential) {
        Certificate certificate = database.find(Certificate.class, certificateId);
        return new CertificateOrder(
                sheet(certificate, holderName),
                certificate.issuer(),
                portraits.of(certificate.personId()).orElse(null),
                credential,
                layouts.current());
    }

    private CertificateSheet sheet(Certificate certificate, String holderName) {
        String issuer = certificate.issuerName(Languages.CHINESE);
        String english = certificate.issuerName(Languages.ENGLISH);
        return new CertificateSheet(
                certificate.number(),
                certificate.verificationCode(),
                holderName,
                certificate.document(cipher),
                certificate.occupationName(Languages.CHINESE),
                certificate.occupationName(Languages.ENGLISH),
                certificate.direction().orElse(null),
                certificate.level(),
                issuer,
                english.equals(issuer) ? null : english,
                certificate.issuedOn(),
                documents.verifyUrl(certificate.number(), certificate.verificationCode()));
    }
}
