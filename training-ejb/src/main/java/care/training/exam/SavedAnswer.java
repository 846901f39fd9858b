package care.training.exam;

import java.time.Instant;

/**
 * What is saved for an item.
 *
 * @param sequence the number the candidate's device gave it; the highest counts
 * @param savedAt by the database's clock
 */
public record SavedAnswer(int item, long sequence, String answer, Instant savedAt) {
    static SavedAnswer of(Answer answer) {
        return new SavedAnswer(answer.item(), answer.sequence(), answer.text(), answer.savedAt());
    }
}
