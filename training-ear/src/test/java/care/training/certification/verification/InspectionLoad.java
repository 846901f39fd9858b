package care.training.certification.verification;

import care.training.bench.Repeated;
import care.training.certification.document.CertificateLoad;
import care.training.certification.document.IssuerKey;
import care.training.certification.signing.AlgorithmRules;
import care.training.certification.signing.TrustedAuthorities;
import care.training.kernel.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A certificate's file looked through in this process, signature, stamps and increments: no server and no database. */
public final class InspectionLoad {
    private InspectionLoad() {}

    /** A row of the table of the load. */
    public static String row(CertificateLoad certificates) {
        byte[] file = certificates.signed();
        IssuerKey key = certificates.key();
        Map<String, String> signers = Map.of(key.fingerprint(), key.subject());
        TrustedAuthorities authorities = new TrustedAuthorities(List.of(key.chain()[1]));
        AlgorithmRules algorithms =
                new AlgorithmRules().load(Settings.configFolder().resolve("certificate/algorithms.yaml"));
        return Repeated.row("a certificate's file at B-LTA looked through, one core", 1, () -> {
            Inspection inspection =
                    SignedFile.inspect(file, new Trust(signers, authorities, algorithms, Instant.now()));
            if (!inspection.isGood()) {
                throw new IllegalStateException("found " + inspection.findings());
            }
        });
    }
}
