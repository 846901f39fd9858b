package care.training.check.intake;

import care.training.check.NewCheck;
import java.util.Optional;

/**
 * One row as it was understood: a question, or why it is none.
 *
 * @param number as a spreadsheet shows it; in JSON its place in the list, from 1
 */
public record ReadRow(int number, Optional<NewCheck> question, RejectedRow rejected) {
    static ReadRow asked(int number, NewCheck question) {
        return new ReadRow(number, Optional.of(question), null);
    }

    static ReadRow rejected(int number, RejectedRow why) {
        return new ReadRow(number, Optional.empty(), why);
    }
}
