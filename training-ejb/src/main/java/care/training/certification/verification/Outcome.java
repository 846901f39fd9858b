package care.training.certification.verification;

/** What a lookup came to, before anything of a certificate is told. */
enum Outcome {
    /** By the code that is printed on it. */
    BY_CODE,
    BY_NAME,
    NO_MATCH,
    /** Of a number that is not given here: its form alone says so. */
    ELSEWHERE
}
