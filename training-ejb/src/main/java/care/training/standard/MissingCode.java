package care.training.standard;

import java.util.Locale;

/** What can be missing to enter a level; the texts stand in the bundle {@code Reasons}. */
public enum MissingCode {
    TOO_YOUNG,
    BIRTH_DATE_UNKNOWN,
    INTENTION_NOT_DECLARED,
    WORK_SHORT,
    NO_CERTIFICATE,
    WORK_AFTER_CERTIFICATE_SHORT,
    NO_DIPLOMA,
    NOT_YET_FINAL_YEAR,
    /** Only a student's proof is there, and the school year of her graduation is over. */
    STUDY_PROOF_OVER,
    /** Only a student's proof is there, and this way asks for the diploma. */
    NOT_GRADUATED,
    NO_TITLE,
    WORK_AFTER_TITLE_SHORT,
    NO_APPRENTICESHIP,
    /** A part is passed and counts, but the other was sat again as often as the standard allows. */
    RESITS_TAKEN,
    /** All of it is there, but only by the person's own word. */
    EVIDENCE_NEEDED;

    /** True where nothing but proof is missing. */
    boolean isProofOnly() {
        return this == EVIDENCE_NEEDED || this == BIRTH_DATE_UNKNOWN;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
