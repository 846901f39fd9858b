package care.training.ui.scheduling;

import care.training.reporting.SessionProgress;
import care.training.reporting.SessionStep;
import care.training.ui.Dates;
import care.training.ui.Step;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The way of a session from registration to certificates, as steps of which the first that is not done is current. */
@RequestScoped
class SessionTimeline {
    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    List<Step> of(SessionProgress session) {
        String id = "?id=" + session.id();
        boolean held = !session.step().isBeforeExam();
        boolean certified = session.step() == SessionStep.DONE;
        boolean noticeOver = session.step().isPublished() && session.step() != SessionStep.IN_NOTICE;
        Steps steps = new Steps();
        steps.add(
                texts.get("scheduling.way.registration"),
                session.step() != SessionStep.ANNOUNCED && session.step() != SessionStep.REGISTRATION,
                null);
        steps.add(texts.get("scheduling.way.duties"), session.staff().isComplete(), "/association/session-duties" + id);
        steps.add(
                texts.get("scheduling.way.theory"),
                held && isWhole(session, session.marks().theory()),
                null);
        steps.add(
                texts.get("scheduling.way.skills"),
                held && isWhole(session, session.marks().skills()),
                null);
        steps.add(
                texts.get("scheduling.way.results"), session.step().isPublished(), "/association/results-session" + id);
        steps.add(notice(session), noticeOver, null);
        steps.add(texts.get("scheduling.way.certificates"), certified, "/association/certificates");
        return steps.list;
    }

    private String notice(SessionProgress session) {
        return session.outcome().noticeEndsOn() == null
                ? texts.get("scheduling.way.notice")
                : texts.of(
                        "scheduling.way.notice.until",
                        dates.day(session.outcome().noticeEndsOn()));
    }

    private static boolean isWhole(SessionProgress session, int done) {
        return session.candidates() > 0 && done == session.candidates();
    }

    private static final class Steps {
        private final List<Step> list = new ArrayList<>();
        private boolean currentFound;

        void add(String text, boolean done, String path) {
            boolean current = !done && !currentFound;
            currentFound = currentFound || current;
            list.add(new Step(text, done ? "done" : current ? "current" : "open", path));
        }
    }
}
