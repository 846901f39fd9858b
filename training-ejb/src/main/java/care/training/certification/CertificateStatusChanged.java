package care.training.certification;

import java.time.Instant;
import java.util.UUID;

/** A certificate stands otherwise than before; told within the transaction that changes it. */
public record CertificateStatusChanged(CertificateNumber number, UUID personId, CertificateStatus status, Instant at) {}
