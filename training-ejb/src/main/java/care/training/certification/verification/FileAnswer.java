package care.training.certification.verification;

import java.time.Instant;
import java.util.List;

/**
 * Answer to a PDF that was handed in.
 *
 * @param authentic true only where the file is byte for byte one that was issued, and its signature holds
 * @param signatureLevel {@code B-B}, {@code B-T}, {@code B-LT} or {@code B-LTA} where the issuer's signature holds; else null
 * @param signedAt the time the issuer's signature claims, where it holds; else null
 * @param certificate the certificate whose file it is; null where it is none's
 * @param findings what was found, good and bad
 */
public record FileAnswer(
        boolean authentic,
        String signatureLevel,
        Instant signedAt,
        CertificateCard certificate,
        List<Finding> findings) {}
