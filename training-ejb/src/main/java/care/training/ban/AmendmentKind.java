package care.training.ban;

import java.util.EnumSet;
import java.util.Set;

/** What a later decision or fact does to an entry in force, and for which reasons. */
public enum AmendmentKind {
    /** The day from which the term counts is known now, e.g. of release; the bar itself goes on without a gap. */
    START_KNOWN(AmendmentReason.RELEASED, AmendmentReason.PAROLED),
    /** By a new decision, on a law. */
    EXTENDED(AmendmentReason.NEW_DECISION),
    SHORTENED(AmendmentReason.APPEAL, AmendmentReason.RETRIAL, AmendmentReason.OBJECTION_UPHELD),
    /** Ended before its time. */
    LIFTED(
            AmendmentReason.AUTHORITY_LIFTED,
            AmendmentReason.APPEAL,
            AmendmentReason.RETRIAL,
            AmendmentReason.OBJECTION_UPHELD),
    DIED(AmendmentReason.DEATH);

    private final Set<AmendmentReason> reasons;

    AmendmentKind(AmendmentReason first, AmendmentReason... others) {
        this.reasons = EnumSet.of(first, others);
    }

    public boolean mayFollowFrom(AmendmentReason reason) {
        return reasons.contains(reason);
    }
}
