package care.training.check.cases;

/** How a case stands for officials. */
public enum CaseState {
    OPEN,
    /** One official has proposed a verdict; another must confirm it. */
    PROPOSED,
    SAME_PERSON,
    NOT_SAME_PERSON
}
