package care.training.certification.credential;

import care.training.certification.Certificate;
import care.training.certification.CorrectedDocument;
import care.training.certification.OwnCertificates;
import care.training.certification.validity.CertificateEnds;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Certificates as Open Badges 3.0 credentials, made when they are asked for: after a renewal with the new end. One that was
 * handed out before goes on saying the former end; its status is that of the certificate, which no renewal touches. One of
 * before a correction counts as revoked.
 */
@Stateless
public class Credentials {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private OwnCertificates own;

    @Inject
    private StatusPlaces places;

    @Inject
    private CertificateEnds ends;

    @Inject
    private Badges badges;

    @Inject
    private CredentialKeys keys;

    @Inject
    private CredentialRules rules;

    /** The caller's own certificate with a Data Integrity proof: JSON, UTF-8. Problems: NOT_FOUND. */
    @RolesAllowed(Roles.CAREGIVER)
    public byte[] document(String number) {
        Certificate certificate = held(number);
        return document(said(certificate, places.of(certificate)));
    }

    /** The caller's own certificate as JSON Web Token. Problems: NOT_FOUND. */
    @RolesAllowed(Roles.CAREGIVER)
    public byte[] token(String number) {
        return token(held(number));
    }

    /** The caller's own certificate as a picture (PNG) with its credential inside. Problems: NOT_FOUND. */
    @RolesAllowed(Roles.CAREGIVER)
    public byte[] png(String number) {
        Certificate certificate = held(number);
        return badges.png(certificate, new String(token(certificate), StandardCharsets.US_ASCII));
    }

    /** The same as SVG. Problems: NOT_FOUND. */
    @RolesAllowed(Roles.CAREGIVER)
    public byte[] svg(String number) {
        Certificate certificate = held(number);
        return badges.svg(certificate, new String(token(certificate), StandardCharsets.US_ASCII));
    }

    /**
     * The credential (JSON, UTF-8, with a Data Integrity proof) of a certificate that is being issued, to be attached to
     * its PDF before that is signed. It rests only on what the reserved certificate says, not on the PDF or its digest,
     * and is the same whenever it is asked for again with the same key and the same rules of validity, so a crash in between
     * changes nothing. It takes
     * the credential's places in the status lists in the caller's transaction: ask for it where the certificate was
     * reserved. Problems: NOT_FOUND.
     */
    @RolesAllowed(Roles.ASSOCIATION)
    public byte[] toAttach(UUID certificateId) {
        Certificate certificate = find(certificateId);
        return document(said(certificate, places.of(certificate)));
    }

    /** The same of the document that a correction makes; it has places of its own. Problems: NOT_FOUND. */
    @RolesAllowed(Roles.ASSOCIATION)
    public byte[] toAttach(UUID certificateId, CorrectedDocument document) {
        Certificate certificate = find(certificateId);
        return document(AchievementCredential.of(
                certificate, document, ends.of(certificate), places.of(certificate, document.change())));
    }

    /** The document of a correction is out, in the caller's transaction: the credentials of those before count as revoked. */
    @RolesAllowed(Roles.ASSOCIATION)
    public void replace(UUID certificateId, UUID change) {
        places.replace(certificateId, change);
    }

    private Certificate find(UUID certificateId) {
        Certificate certificate = database.find(Certificate.class, certificateId);
        if (certificate == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return certificate;
    }

    /** The caller's own, which no correction changes between name and place. */
    private Certificate held(String number) {
        Certificate certificate = own.require(number);
        database.refresh(certificate, LockModeType.PESSIMISTIC_READ);
        return certificate;
    }

    private AchievementCredential said(Certificate certificate, List<StatusPlace> given) {
        return AchievementCredential.of(certificate, ends.of(certificate), given);
    }

    private byte[] document(AchievementCredential credential) {
        Addresses addresses = Addresses.configured();
        return SignedCredential.document(
                credential.toJson(addresses, rules),
                addresses.issuer(credential.issuer().code()),
                keys.current(),
                credential.places().get(0).since());
    }

    private byte[] token(Certificate certificate) {
        Addresses addresses = Addresses.configured();
        return SignedCredential.token(
                said(certificate, places.of(certificate)).toJson(addresses, rules),
                addresses.issuer(certificate.issuer()),
                keys.current());
    }
}
