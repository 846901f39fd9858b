package care.training.certification.verification;

/** What can be said of a file that somebody hands in; the words stand in the bundle {@code Findings}. */
public enum FindingCode {
    /** Byte for byte a file that was issued. */
    AS_ISSUED(true),
    /** The issuer's signature is there and holds. */
    SIGNATURE_HOLDS(true),
    /** The signer's certificate has ended since; time stamps prove that the signature is older. */
    OUTLIVES_SIGNER(true),
    /** Not the file of any certificate that was issued. */
    NOT_AS_ISSUED(false),
    /** Cannot be opened without a password; certificates never are. */
    ENCRYPTED(false),
    /** No PDF that can be read through. */
    UNREADABLE(false),
    /** Its table of contents does not fit what is in it. */
    DAMAGED(false),
    NOT_SIGNED(false),
    /** It carries a program, which a viewer may run. */
    HAS_SCRIPT(false),
    /** Not signed, and what it shows is a picture: a scan, a photograph, a screen. */
    ONLY_A_PICTURE(false),
    /** Signed, by somebody else. Argument: who the signature says it is. */
    OTHER_SIGNER(false),
    /** Signed by somebody whom the issuer's authority certified too, and who is not the issuer. Argument: who. */
    OTHER_BODY(false),
    /** The signature bears the issuer's name, made with another key. */
    SAME_NAME_OTHER_KEY(false),
    /** The signature itself cannot be read. */
    SIGNATURE_DAMAGED(false),
    /** What was signed is not what stands there now. */
    CHANGED_AFTER_SIGNING(false),
    /** Something follows the last signed byte, or is left out of the signature. */
    ADDED_AFTER_SIGNING(false),
    /** What is shown is not what was signed: it was put over or in its place without touching a signed byte. */
    CONTENT_REPLACED(false),
    /** The file itself proves that the signer's certificate was revoked before it signed. */
    SIGNER_REVOKED(false),
    /** What is to prove that the signer's certificate stood was out of date when it signed, or says to be of a time to come. */
    STANDING_OUT_OF_DATE(false),
    /** A time stamp does not hold, or nobody who is believed made it. */
    TIME_STAMP_NOT_BELIEVED(false),
    /** The latest time stamp is of somebody whose certificate has ended: it was not renewed in time. */
    TIME_STAMP_TOO_OLD(false),
    /** Rests on an algorithm whose day is over, and no later stamp was made before. Argument: which. */
    ALGORITHM_AGED(false),
    /** The signer's certificate has ended, and nothing proves that the signature is older. */
    SIGNER_EXPIRED(false);

    private final boolean good;

    FindingCode(boolean good) {
        this.good = good;
    }

    /** Whether a file may have this finding and be authentic. */
    public boolean isGood() {
        return good;
    }
}
