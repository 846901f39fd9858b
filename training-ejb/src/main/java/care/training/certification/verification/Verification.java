package care.training.certification.verification;

import care.training.certification.Certificate;
import care.training.certification.CertificateNumber;
import care.training.certification.CertificateSigners;
import care.training.certification.NumberForm;
import care.training.certification.VerificationCode;
import care.training.certification.document.SignedCertificate;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.PersonName;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Public: what anybody may ask of a certificate in front of her. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Verification {
    private static final String OUT = "select c from Certificate c join CertificateFile f on f.certificateId = c.id ";

    /** Longer than any name; what is longer still is cut, and matches nothing. */
    private static final int LONGEST_NAME = 200;

    /** Compared with when there is no certificate, so that a wrong number costs what a wrong name does. */
    private static final String NOBODY = "查无此人";

    private static final VerificationCode NO_CODE = new VerificationCode("AAAAAAAAAAAA");

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CertificateSigners signers;

    @Inject
    private Clock clock;

    /**
     * Looks a certificate up by its number together with the holder's name (its exact class) or the printed code. A
     * wrong number and a wrong name or code give the same answer after the same work. Problems: INVALID_INPUT where
     * either is missing.
     */
    public LookupAnswer lookUp(String number, String nameOrCode) {
        requireGiven("number", number);
        requireGiven("name", nameOrCode);
        NumberForm form = NumberForm.read(number);
        return switch (form.kind()) {
            case MALFORMED -> LookupAnswer.none(NoAnswer.MALFORMED, form);
            case OLDER_SCHEME -> LookupAnswer.none(NoAnswer.OLDER_SCHEME, form);
            case OTHER_ISSUER -> LookupAnswer.none(NoAnswer.OTHER_ISSUER, form);
            case LEVEL_CERTIFICATE -> lookUp(form, cut(nameOrCode));
        };
    }

    /**
     * Looks a PDF through: whether it is byte for byte an issued file, and what its signature says. Problems:
     * BODY_TOO_LARGE over {@value HandedIn#LARGEST_MB} MB, NOT_A_PDF.
     */
    public FileAnswer verifyPdf(InputStream body) {
        byte[] file = HandedIn.read(body);
        Optional<Certificate> issued = withFile(file);
        Inspection inspection = SignedFile.inspect(file, trust());
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(issued.isPresent() ? FindingCode.AS_ISSUED : FindingCode.NOT_AS_ISSUED));
        findings.addAll(inspection.findings());
        return new FileAnswer(
                issued.isPresent() && inspection.isGood(),
                inspection.signatureLevel(),
                inspection.signedAt(),
                issued.map(CertificateCard::of).orElse(null),
                List.copyOf(findings));
    }

    private Trust trust() {
        return new Trust(signers.known(), signers.authorities(), clock.instant());
    }

    private LookupAnswer lookUp(NumberForm form, String nameOrCode) {
        CertificateNumber number = form.certificateNumber().orElseThrow();
        if (!isIssuedHere(number)) {
            return LookupAnswer.none(NoAnswer.OTHER_ISSUER, form);
        }
        Optional<Certificate> certificate = withNumber(number);
        String holder = certificate.map(Certificate::holderName).orElse(NOBODY);
        VerificationCode code = certificate.map(Certificate::verificationCode).orElse(NO_CODE);
        // both are always compared, and neither comparison ends early
        boolean matches = isSame(PersonName.key(holder), PersonName.key(nameOrCode)) | code.isTypedAs(nameOrCode);
        return matches && certificate.isPresent()
                ? LookupAnswer.found(CertificateCard.of(certificate.get()), form)
                : LookupAnswer.none(NoAnswer.NO_MATCH, form);
    }

    /** A body that has ever taken a serial here issues here. */
    private boolean isIssuedHere(CertificateNumber number) {
        return !database.createNativeQuery("select 1 from certificate_serial where prefix = :prefix limit 1")
                .setParameter("prefix", number.prefix())
                .getResultList()
                .isEmpty();
    }

    private Optional<Certificate> withNumber(CertificateNumber number) {
        return database.createQuery(OUT + "where c.number = :number", Certificate.class)
                .setParameter("number", number.value())
                .getResultStream()
                .findFirst();
    }

    private Optional<Certificate> withFile(byte[] file) {
        return database.createQuery(OUT + "where f.sha256 = :digest", Certificate.class)
                .setParameter("digest", SignedCertificate.digest(file))
                .getResultStream()
                .findFirst();
    }

    private static void requireGiven(String field, String value) {
        if (value == null || value.isBlank()) {
            throw Problem.invalid(field, ProblemCode.REQUIRED);
        }
    }

    private static String cut(String nameOrCode) {
        return nameOrCode.length() > LONGEST_NAME ? nameOrCode.substring(0, LONGEST_NAME) : nameOrCode;
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
