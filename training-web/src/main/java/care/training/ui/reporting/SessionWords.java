package care.training.ui.reporting;

import care.training.reporting.SessionProgress;
import care.training.reporting.SessionStep;
import care.training.ui.Dates;
import care.training.ui.Language;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** How the association's pages speak of a session. */
@Named("sessionWords")
@RequestScoped
public class SessionWords {
    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    @Inject
    private Language language;

    /** Occupation and level. */
    public String exam(SessionProgress session) {
        return session.occupationName(language.getLocale()) + " "
                + session.level().title(language.getLocale());
    }

    /** Time, occupation and level: what tells one session from another. */
    public String label(SessionProgress session) {
        return texts.of("scheduling.label", dates.time(session.theoryAt()), exam(session));
    }

    public String step(SessionProgress session) {
        return session.step() == SessionStep.REGISTRATION && session.isFull()
                ? texts.get("scheduling.step.FULL")
                : texts.name("scheduling.step", session.step());
    }

    /** The kind of {@code t:outcome}. */
    public String kind(SessionProgress session) {
        return switch (session.step()) {
            case REGISTRATION, IN_NOTICE -> "info";
            case HELD, TO_PUBLISH, TO_CERTIFY, CERTIFYING -> "wait";
            case DONE -> "ok";
            case ANNOUNCED, CLOSED, EMPTY -> "empty";
        };
    }

    /** Which people the exam still lacks, in words; empty where nobody is missing. */
    public String missing(SessionProgress session) {
        List<String> missing = new ArrayList<>();
        if (session.staff().missingAssessors() > 0) {
            missing.add(texts.of("scheduling.missing.assessors", session.staff().missingAssessors()));
        }
        if (session.staff().recused() > 0) {
            missing.add(texts.of("scheduling.missing.recused", session.staff().recused()));
        }
        if (session.staff().missingInvigilators() > 0) {
            missing.add(
                    texts.of("scheduling.missing.invigilators", session.staff().missingInvigilators()));
        }
        return String.join(texts.get("scheduling.missing.and"), missing);
    }
}
