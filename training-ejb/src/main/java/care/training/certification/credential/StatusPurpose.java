package care.training.certification.credential;

import java.util.Locale;

/** What a status list tells (W3C, Bitstring Status List 1.0, 2.1). */
public enum StatusPurpose {
    /** The certificate was withdrawn, or another stands in its place: for good. */
    REVOCATION,
    /** The certificate does not count for the time being. */
    SUSPENSION;

    /** As it is written in credentials. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
