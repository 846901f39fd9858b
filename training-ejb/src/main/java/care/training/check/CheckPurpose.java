package care.training.check;

/** What a check is made for. */
public enum CheckPurpose {
    PRE_EMPLOYMENT,
    ANNUAL_REVIEW
}
