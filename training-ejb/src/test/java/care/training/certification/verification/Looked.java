package care.training.certification.verification;

import care.training.certification.document.CertificateFiles;
import care.training.certification.signing.TrustedAlgorithms;
import java.util.List;
import java.util.Map;

/** A file looked through as whoever hands it in has it done, for tests of how files are made. */
public final class Looked {
    private Looked() {}

    /** What is found where only {@code issuer} is known. */
    public static List<FindingCode> through(byte[] pdf, CertificateFiles issuer) {
        Trust trust = new Trust(
                Map.of(issuer.fingerprint(), issuer.subject()),
                issuer.authorities(),
                TrustedAlgorithms.forEver(),
                CertificateFiles.SIGNED_AT);
        return SignedFile.inspect(pdf, trust).findings().stream()
                .map(Finding::code)
                .toList();
    }
}
