package care.training.certification.verification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads the rules against guessing when the application starts, so that it refuses to start on wrong ones. */
@Singleton
@Startup
public class VerificationRulesAtStart {
    @Inject
    private VerificationRules rules;

    @PostConstruct
    void read() {
        rules.listRows();
    }
}
