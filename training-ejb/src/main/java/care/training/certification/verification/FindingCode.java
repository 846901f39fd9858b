package care.training.certification.verification;

/** What can be said of a file that somebody hands in; the words stand in the bundle {@code Findings}. */
public enum FindingCode {
    /** Byte for byte a file that was issued. */
    AS_ISSUED(true),
    /** The issuer's signature is there and holds. */
    SIGNATURE_HOLDS(true),
    /** Not the file of any certificate that was issued. */
    NOT_AS_ISSUED(false),
    /** Cannot be opened without a password; certificates never are. */
    ENCRYPTED(false),
    /** No PDF that can be read through. */
    UNREADABLE(false),
    /** Its table of contents does not fit what is in it. */
    DAMAGED(false),
    NOT_SIGNED(false),
    /** Signed, by somebody else. Argument: who the signature says it is. */
    OTHER_SIGNER(false),
    /** The signature bears the issuer's name, made with another key. */
    SAME_NAME_OTHER_KEY(false),
    /** The signature itself cannot be read. */
    SIGNATURE_DAMAGED(false),
    /** What was signed is not what stands there now. */
    CHANGED_AFTER_SIGNING(false),
    /** Something follows the last signed byte, or is left out of the signature. */
    ADDED_AFTER_SIGNING(false);

    private final boolean good;

    FindingCode(boolean good) {
        this.good = good;
    }

    /** Whether a file may have this finding and be authentic. */
    public boolean isGood() {
        return good;
    }
}
