package care.training.certification;

import java.time.LocalDate;
import java.util.UUID;

/** A certificate is suspended from now on, until that day at the latest. */
public record CertificateSuspended(CertificateNumber number, UUID personId, LocalDate until) {}
