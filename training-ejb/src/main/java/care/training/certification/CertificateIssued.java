package care.training.certification;

import java.time.Instant;
import java.util.UUID;

/** A certificate is out, signed; told within the transaction that stores it. */
public record CertificateIssued(CertificateNumber number, UUID personId, Instant at) {}
