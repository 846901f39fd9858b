package care.training.standard;

/** A part of an exam: 理论知识考试, 技能考核, 综合评审. */
public enum Part {
    THEORY,
    SKILLS,
    REVIEW
}
