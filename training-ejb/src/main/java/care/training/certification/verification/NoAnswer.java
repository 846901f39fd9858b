package care.training.certification.verification;

/** Why a lookup has no answer; all but the last are told by the number's form alone. */
public enum NoAnswer {
    /** No form of number that is known. */
    MALFORMED,
    /** A number from before the present scheme. */
    OLDER_SCHEME,
    /** A number of the present scheme, of a body that does not issue here. */
    OTHER_ISSUER,
    /** Nothing under this number with this name or code; which of them is wrong is never told. */
    NO_MATCH
}
