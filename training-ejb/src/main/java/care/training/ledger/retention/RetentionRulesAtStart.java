package care.training.ledger.retention;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads the rules of retention when the application starts, so that it refuses to start on wrong ones. */
@Singleton
@Startup
public class RetentionRulesAtStart {
    @Inject
    private RetentionRules rules;

    @PostConstruct
    void read() {
        rules.terms();
    }
}
