package care.training.certification;

/** How a certificate stands on a day: what became of it, and of a valid one whether its term is over. */
public enum CertificateStanding {
    VALID,
    REVOKED,
    REPLACED,
    /** Issued and never taken back, but its last day is over. */
    EXPIRED;

    public static CertificateStanding of(CertificateStatus status, boolean expired) {
        return status == CertificateStatus.VALID && expired ? EXPIRED : valueOf(status.name());
    }
}
