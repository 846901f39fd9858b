package care.training.scheduling;

/** What somebody does in a session. */
public enum DutyKind {
    /** 考评员: scores the skills exam. */
    ASSESSOR,
    /** 监考员: watches the theory exam. */
    INVIGILATOR
}
