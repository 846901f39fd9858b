package care.training.learning.enrolment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What is recorded of the fee for a place.
 *
 * @param number of the entry that stands; whoever changes the fee names it
 * @param amount in yuan, two decimals
 * @param entries from the first to the one that stands
 */
public record FeeView(int number, FeeState state, BigDecimal amount, List<Entry> entries) {

    /**
     * One change.
     *
     * @param note why; null where nothing was to be explained
     */
    public record Entry(int number, FeeState state, String note, Instant recordedAt) {}

    static FeeView of(List<FeeEntry> entries) {
        FeeEntry last = entries.get(entries.size() - 1);
        return new FeeView(
                last.number(),
                last.state(),
                BigDecimal.valueOf(last.amountCents(), 2),
                entries.stream().map(FeeEntry::view).toList());
    }
}
