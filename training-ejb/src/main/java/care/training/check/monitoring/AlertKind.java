package care.training.check.monitoring;

import care.training.ban.match.Match;
import java.util.List;
import java.util.stream.Stream;

/** What an alert tells an employer. */
public enum AlertKind {
    /** Somebody on the staff is barred. */
    BARRED(true),
    /** Somebody on the staff may be meant by a ban; the authority must look. */
    POSSIBLE_MATCH(true),
    /** Whoever was checked is barred now, and the answer did not say so. */
    LATE_BARRED(false),
    LATE_POSSIBLE_MATCH(false),
    /** What a check or an alert said of somebody no longer stands: the ban was taken back. */
    VOIDED(false),
    /** It no longer bars: the ban was lifted before its time. */
    LIFTED(false),
    /** What a check or an alert said of somebody does not hold: the ban means another. */
    NOT_THE_PERSON(false),
    /** A certificate of somebody on the staff was withdrawn. */
    CERTIFICATE_REVOKED(true),
    /** A certificate of somebody on the staff is over, and was not renewed. */
    CERTIFICATE_LAPSED(true),
    /** A certificate of somebody on the staff is not to be relied on while its body inquires. */
    CERTIFICATE_SUSPENDED(true),
    /** That was ended before its day. */
    CERTIFICATE_RESTORED(false),
    /** Somebody on the staff must be checked: again, or was never checked. */
    CHECK_DUE(true);

    private final boolean escalated;

    AlertKind(boolean escalated) {
        this.escalated = escalated;
    }

    /** Whether the authority is told when nobody acknowledges it in time: children may be in her care now. */
    public boolean isEscalated() {
        return escalated;
    }

    /** The names of those. */
    static List<String> escalated() {
        return Stream.of(values())
                .filter(AlertKind::isEscalated)
                .map(Enum::name)
                .toList();
    }

    /** What a ban in force means for an employer; none for {@link Match#NONE}. */
    static AlertKind of(Match match, boolean onStaff) {
        return switch (match) {
            case CONFIRMED -> onStaff ? BARRED : LATE_BARRED;
            case POSSIBLE -> onStaff ? POSSIBLE_MATCH : LATE_POSSIBLE_MATCH;
            case NONE -> throw new IllegalArgumentException("a ban that means somebody else raises no alert");
        };
    }
}
