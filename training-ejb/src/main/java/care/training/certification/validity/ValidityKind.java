package care.training.certification.validity;

/** What can have a term. */
public enum ValidityKind {
    /** 职业技能等级证书 */
    LEVEL_CERTIFICATE,
    /** 考评员证卡 */
    ASSESSOR_CARD
}
