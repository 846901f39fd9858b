package care.training.certification.change;

import care.training.certification.IssuedCertificate;
import java.time.Instant;
import java.util.List;

/**
 * One certificate with all that has happened to it, as the body sees it that issued it.
 *
 * @param changes corrections, suspensions and revocations, the last proposed first
 * @param reprints the last first
 */
public record CertificateRecord(
        IssuedCertificate certificate, Instant statusSince, List<ChangeView> changes, List<Reprinted> reprints) {
    /** @param note why it was printed again */
    public record Reprinted(String note, Instant at) {}
}
