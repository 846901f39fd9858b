package care.training.registry;

/** What a person can hold that counts for entering a level. */
public enum QualificationKind {
    CERTIFICATE,
    /** A part of an exam that was passed and still counts. */
    PASSED_PART,
    DIPLOMA,
    /** Work in an occupation, from a first to a last day. */
    EXPERIENCE,
    /** 职称: a professional title. */
    TITLE,
    /** 学徒期满: an apprenticeship served to its end. */
    APPRENTICESHIP
}
