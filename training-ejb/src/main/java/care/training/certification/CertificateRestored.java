package care.training.certification;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The suspension of a certificate was ended before its day; of one that ends by itself nothing is told.
 *
 * @param until the day on which it would have ended
 */
public record CertificateRestored(CertificateNumber number, UUID personId, LocalDate until) {}
