package care.training.standard;

import care.training.kernel.rules.WorkingDays;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads the rules when the application starts, so that it refuses to start on a file that cannot be right. */
@Singleton
@Startup
public class StandardsAtStart {
    @Inject
    private Standards standards;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private RuleBook ruleBook;

    @PostConstruct
    void read() {
        standards.all();
        workingDays.publishedYears();
        ruleBook.files();
    }
}
