package care.training.learning.enrolment;

import java.util.Arrays;
import java.util.List;

/** What is recorded of the fee for a place; this platform takes no payments. */
public enum FeeState {
    DUE,
    PAID,
    /** Not asked for (减免). */
    WAIVED,
    REFUNDED;

    /** Those that may come next. A paid fee is given back or was not paid after all; it is not waived. */
    public List<FeeState> next() {
        return Arrays.stream(values()).filter(this::mayBecome).toList();
    }

    public boolean mayBecome(FeeState next) {
        return switch (this) {
            case DUE -> next == PAID || next == WAIVED;
            case PAID -> next == REFUNDED || next == DUE;
            case WAIVED, REFUNDED -> next == DUE || next == PAID;
        };
    }

    /** Paying is the ordinary course; whatever else happens to money is explained. */
    public boolean needsReason(FeeState next) {
        return !(this == DUE && next == PAID);
    }
}
