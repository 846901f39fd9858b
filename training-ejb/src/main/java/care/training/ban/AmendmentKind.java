package care.training.ban;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
    DIED(AmendmentReason.DEATH),
    /** A further document or name of the person became known; whom the decision named by its own it still means. */
    IDENTIFIED(AmendmentReason.IDENTITY_KNOWN);

    private final Set<AmendmentReason> reasons;

    AmendmentKind(AmendmentReason first, AmendmentReason... others) {
        this.reasons = EnumSet.of(first, others);
    }

    /** Whether an entry in force with this period can change so at all; what the law allows is decided by its rule. */
    boolean fits(Period now) {
        return switch (this) {
            case START_KNOWN -> now.start() == null;
            case EXTENDED -> now.end() != null;
            case SHORTENED, LIFTED, DIED, IDENTIFIED -> true;
        };
    }

    /** The changes that an entry can have as it stands; a suspension has no start to learn and is never made longer. */
    public static List<AmendmentKind> of(BanView ban) {
        Period now = new Period(ban.start(), ban.end(), ban.life());
        return Arrays.stream(values())
                .filter(kind -> kind.fits(now))
                .filter(kind -> ban.kind() != BanKind.SUSPENDED_PENDING || kind == LIFTED || kind == DIED)
                .toList();
    }

    public boolean mayFollowFrom(AmendmentReason reason) {
        return reasons.contains(reason);
    }
}
