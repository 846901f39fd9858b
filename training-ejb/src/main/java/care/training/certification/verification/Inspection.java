package care.training.certification.verification;

import java.time.Instant;
import java.util.List;

/**
 * What a file says of itself, without looking anything up.
 *
 * @param findings everything found, bad and good
 * @param signatureLevel {@code B-B} to {@code B-LTA} where the issuer's signature holds and is PAdES; else null
 * @param signedAt the time the issuer's signature claims, where it holds; else null
 */
record Inspection(List<Finding> findings, String signatureLevel, Instant signedAt) {
    static Inspection of(FindingCode only) {
        return new Inspection(List.of(new Finding(only)), null, null);
    }

    boolean isGood() {
        return findings.stream().allMatch(finding -> finding.code().isGood());
    }
}
