package care.training.certification;

/** How a certificate stands on a day: what became of it, and of a valid one whether it is suspended or its term is over. */
public enum CertificateStanding {
    VALID,
    REVOKED,
    REPLACED,
    /** Issued and never taken back, but its last day is over. */
    EXPIRED,
    /** Issued and never taken back, but not to be relied on while its body inquires. */
    SUSPENDED;

    /** Of one that is suspended and over the suspension counts: that one is renewed tells nothing of what is inquired into. */
    public static CertificateStanding of(CertificateStatus status, boolean expired, boolean suspended) {
        if (status != CertificateStatus.VALID) {
            return valueOf(status.name());
        }
        return suspended ? SUSPENDED : expired ? EXPIRED : VALID;
    }
}
