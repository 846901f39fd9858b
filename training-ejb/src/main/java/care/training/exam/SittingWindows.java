package care.training.exam;

import care.training.scheduling.ExamRules;
import care.training.scheduling.ExamSession;
import care.training.standard.Standards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** The sitting windows of sessions, by the exam rules and each session's own edition of the standard. */
@ApplicationScoped
class SittingWindows {
    @Inject
    private ExamRules rules;

    @Inject
    private Standards standards;

    SittingWindow of(ExamSession session) {
        int minutes = standards.of(session.standard()).theoryMinutes(session.level());
        return new SittingWindow(session.theoryAt(), rules.lateLimit(), Duration.ofMinutes(minutes));
    }
}
