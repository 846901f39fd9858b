package care.training.standard.evidence;

/** What a proof can be of. */
public enum EvidenceKind {
    CERTIFICATE,
    DIPLOMA,
    /** 学籍证明: about to graduate. */
    STUDY,
    /** 工作证明: the employer's statement. */
    EXPERIENCE,
    TITLE,
    APPRENTICESHIP,
    /** 证件照: proves nothing that is held, it is printed on certificates. */
    PORTRAIT;

    boolean isSchooling() {
        return this == DIPLOMA || this == STUDY;
    }

    boolean hasOccupation() {
        return this == CERTIFICATE || this == EXPERIENCE || this == APPRENTICESHIP;
    }

    boolean hasField() {
        return isSchooling() || this == TITLE;
    }
}
