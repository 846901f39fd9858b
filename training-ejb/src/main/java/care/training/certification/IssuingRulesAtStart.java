package care.training.certification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads the rules of issuing when the application starts, so that it refuses to start on wrong ones. */
@Singleton
@Startup
public class IssuingRulesAtStart {
    @Inject
    private IssuingRules rules;

    @PostConstruct
    void read() {
        rules.revocationReasons();
    }
}
