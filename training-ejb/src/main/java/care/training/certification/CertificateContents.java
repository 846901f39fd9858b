package care.training.certification;

import care.training.certification.document.SignedCertificate;
import care.training.kernel.FieldCipher;
import care.training.ledger.rereading.Contradiction;
import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes again what the log has of certificates: the digests of their files, those of before too. */
@ApplicationScoped
class CertificateContents implements RecordedContents {
    private static final String ISSUED = "CERTIFICATE_ISSUED";
    private static final String RENEWED = "CERTIFICATE_STAMP_RENEWED";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private FieldCipher cipher;

    @Override
    public Map<String, String> kinds() {
        return Map.of(ISSUED, "select certificate_id from certificate_file", RENEWED, "");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        Certificate certificate = database.find(Certificate.class, reference);
        CertificateFile file = database.find(CertificateFile.class, reference);
        if (certificate == null || file == null) {
            return List.of();
        }
        byte[] digest = SignedCertificate.digest(file.pdf(certificate, cipher));
        if (!file.isOf(digest)) {
            throw new Contradiction("sha256");
        }
        return Stream.concat(Stream.of(digest), former(reference))
                .map(each -> kind.equals(RENEWED)
                        ? each
                        : (certificate.number() + " " + HexFormat.of().formatHex(each))
                                .getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    private Stream<byte[]> former(UUID certificate) {
        List<?> digests = database.createNativeQuery(
                        "select sha256 from certificate_former_file where certificate_id = :certificate", byte[].class)
                .setParameter("certificate", certificate)
                .getResultList();
        return digests.stream().map(byte[].class::cast);
    }
}
