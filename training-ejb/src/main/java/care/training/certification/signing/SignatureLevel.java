package care.training.certification.signing;

import care.training.kernel.Settings;
import java.util.Arrays;

/** How long a signature proves something (PAdES baseline, ETSI EN 319 142-1). */
public enum SignatureLevel {
    /** Until the signer's certificate ends. */
    B_B("B-B"),
    /** With a time stamp: it was there at a time that a third party vouches for. */
    B_T("B-T"),
    /** With what is needed to verify it, when the authorities no longer answer. */
    B_LT("B-LT"),
    /** With an archive time stamp over all of that, which can be renewed for ever. */
    B_LTA("B-LTA");

    private static final String SETTING = "training.signature.level";

    private final String label;

    SignatureLevel(String label) {
        this.label = label;
    }

    /** As the standard writes it, e.g. {@code B-LTA}. */
    public String label() {
        return label;
    }

    public boolean isAtLeast(SignatureLevel other) {
        return compareTo(other) >= 0;
    }

    /** The level of new certificates: the setting {@code training.signature.level}. */
    public static SignatureLevel ofNewCertificates() {
        String set = Settings.get(SETTING);
        return Arrays.stream(values())
                .filter(level -> level.label.equals(set))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "setting " + SETTING + " must be B-B, B-T, B-LT or B-LTA, not " + set));
    }
}
