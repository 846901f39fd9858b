package care.training.scheduling;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads the exam rules when the application starts, so that it refuses to start on wrong ones. */
@Singleton
@Startup
public class ExamRulesAtStart {
    @Inject
    private ExamRules rules;

    @PostConstruct
    void read() {
        rules.eligibilityDay();
    }
}
