package care.training.registry;

/** 考评员 and 高级考评员; which levels each may examine stands in the table {@code assessor_grade}. */
public enum AssessorGrade {
    ASSESSOR,
    SENIOR_ASSESSOR
}
