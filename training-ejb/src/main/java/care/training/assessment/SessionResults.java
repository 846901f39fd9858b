package care.training.assessment;

import care.training.scheduling.SessionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A session on the way to its results.
 *
 * @param ready whether everything is there to publish
 * @param publishedAt absent before the publication
 * @param noticeEndsOn the last day of the public notice; absent before the publication
 */
public record SessionResults(
        SessionView session,
        List<CandidateStanding> candidates,
        int passMark,
        boolean ready,
        Instant publishedAt,
        LocalDate noticeEndsOn) {

    public boolean published() {
        return publishedAt != null;
    }
}
