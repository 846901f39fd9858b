package care.training.certification;

/** How a certificate stands. Certificates of skill level do not expire. */
public enum CertificateStatus {
    VALID,
    /** Was issued and then withdrawn. */
    REVOKED,
    /** A corrected one stands in its place. */
    REPLACED
}
