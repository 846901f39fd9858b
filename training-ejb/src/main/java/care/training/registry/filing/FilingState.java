package care.training.registry.filing;

import java.util.EnumSet;
import java.util.Set;

/** Where an organization stands with its filing (domain 6.1). */
public enum FilingState {
    /** Registered, and its application for filing received. */
    REGISTERED,
    FILED,
    /** The application does not conform; the organization was told and it was published. */
    NONCONFORMING,
    /** What was filed has changed, and the change was filed. */
    CHANGED,
    CLOSED;

    /** What can come next; nothing follows the closing. */
    public Set<FilingState> next() {
        return switch (this) {
            case REGISTERED -> EnumSet.of(FILED, NONCONFORMING, CLOSED);
            case NONCONFORMING -> EnumSet.of(FILED, CLOSED);
            case FILED, CHANGED -> EnumSet.of(CHANGED, NONCONFORMING, CLOSED);
            case CLOSED -> EnumSet.noneOf(FilingState.class);
        };
    }
}
