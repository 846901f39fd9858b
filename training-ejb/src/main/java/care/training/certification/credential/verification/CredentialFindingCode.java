package care.training.certification.credential.verification;

/** What can be said of a credential that somebody hands in; the words stand in the bundle {@code Findings}. */
public enum CredentialFindingCode {
    /** Arguments: the key's address, the issuer. */
    SIGNATURE_HOLDS,
    /** One of this platform's certificates. */
    ISSUED_HERE,
    /** Argument: the purpose, in words. */
    STATUS_CLEAR,
    SCHEMA_FITS,

    /** Nothing to be looked up: whether it was withdrawn is not told. */
    NO_STATUS(Kind.NOTE),
    /** Argument: the schema's address. */
    SCHEMA_NOT_KNOWN(Kind.NOTE),
    /** Argument: names of fields that no context defines. */
    TERM_NOT_DEFINED(Kind.NOTE),
    NO_OPEN_BADGE(Kind.NOTE),
    /** Another proof beside one that holds. Argument: how it is made. */
    PROOF_PASSED_OVER(Kind.NOTE),

    /** Argument: what is wrong, in words. */
    NOT_READABLE(Verdict.NOT_UNDERSTOOD),
    NEITHER_FORM(Verdict.NOT_UNDERSTOOD),
    PICTURE_BROKEN(Verdict.NOT_UNDERSTOOD),
    PICTURE_WITHOUT_CREDENTIAL(Verdict.NOT_UNDERSTOOD),
    NO_CREDENTIAL(Verdict.NOT_UNDERSTOOD),
    OLD_DATA_MODEL(Verdict.NOT_UNDERSTOOD),
    /** Argument: the context. */
    CONTEXT_NOT_KNOWN(Verdict.NOT_UNDERSTOOD),
    /** Argument: the field. */
    FIELD_MALFORMED(Verdict.NOT_UNDERSTOOD),
    /** A whole number that cannot be kept exactly. Argument: the field. */
    NUMBER_TOO_LARGE(Verdict.NOT_UNDERSTOOD),
    /** Argument: the place. */
    SCHEMA_BROKEN(Verdict.NOT_UNDERSTOOD),
    /** Argument: how it is made. */
    PROOF_NOT_KNOWN(Verdict.NOT_UNDERSTOOD),
    /** The proof signs what the document means, and that cannot be told here. Argument: the suite. */
    MEANING_NOT_KNOWN(Verdict.NOT_UNDERSTOOD),
    /** Argument: the issuer. */
    ISSUER_NOT_KNOWN(Verdict.NOT_UNDERSTOOD),
    KEY_NOT_NAMED(Verdict.NOT_UNDERSTOOD),

    NOT_SIGNED(Verdict.INVALID),
    SIGNATURE_BROKEN(Verdict.INVALID),
    /** Signed, but not as an assertion. Argument: the purpose. */
    PROOF_FOR_ANOTHER_PURPOSE(Verdict.INVALID),
    /** Argument: the algorithm. */
    ALGORITHM_REFUSED(Verdict.INVALID),
    /** Arguments: the key's address, the issuer. */
    KEY_OF_ANOTHER(Verdict.INVALID),
    /** Signed with a key that was revoked by then. Argument: since when. */
    KEY_REVOKED(Verdict.INVALID),
    /** Signed with a key that had come to its end. Argument: when. */
    KEY_EXPIRED(Verdict.INVALID),
    /** Argument: the claim. */
    CLAIM_CONTRADICTS(Verdict.INVALID),

    NOT_YET(Verdict.NOT_YET_VALID),
    TERM_ENDED(Verdict.EXPIRED),
    WITHDRAWN(Verdict.REVOKED),
    HELD_BACK(Verdict.SUSPENDED),

    /** Argument: the host that would have to be asked. */
    ISSUER_NEEDS_NETWORK(Verdict.UNDECIDED),
    /** Argument: the host. */
    ISSUER_NOT_REACHED(Verdict.UNDECIDED),
    /** The key was revoked after the day on which it is said to have signed. Argument: since when. */
    KEY_REVOKED_SINCE(Verdict.UNDECIDED),
    /** Argument: the host that would have to be asked. */
    STATUS_NEEDS_NETWORK(Verdict.UNDECIDED),
    /** Argument: the host. */
    STATUS_NOT_REACHED(Verdict.UNDECIDED),
    /** Argument: the kind of status. */
    STATUS_NOT_KNOWN(Verdict.UNDECIDED),
    STATUS_MALFORMED(Verdict.UNDECIDED),
    STATUS_LIST_NOT_SIGNED(Verdict.UNDECIDED),
    /** Argument: who signed it. */
    STATUS_LIST_OF_ANOTHER(Verdict.UNDECIDED),
    STATUS_LIST_TOO_SHORT(Verdict.UNDECIDED),
    STATUS_LIST_OUT_OF_DATE(Verdict.UNDECIDED),
    STATUS_LIST_FOR_ANOTHER_PURPOSE(Verdict.UNDECIDED),
    STATUS_PLACE_OUTSIDE(Verdict.UNDECIDED);

    /** How a finding is shown. */
    public enum Kind {
        GOOD,
        NOTE,
        BAD
    }

    private final Kind kind;
    private final Verdict atBest;

    CredentialFindingCode() {
        this(Kind.GOOD, Verdict.VALID);
    }

    CredentialFindingCode(Kind kind) {
        this(kind, Verdict.VALID);
    }

    CredentialFindingCode(Verdict atBest) {
        this(Kind.BAD, atBest);
    }

    CredentialFindingCode(Kind kind, Verdict atBest) {
        this.kind = kind;
        this.atBest = atBest;
    }

    public Kind kind() {
        return kind;
    }

    /** The best that can be said of a credential with this finding. */
    public Verdict atBest() {
        return atBest;
    }
}
