package care.training.certification.validity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads the rules of validity when the application starts, so that it refuses to start on wrong ones. */
@Singleton
@Startup
public class ValidityRulesAtStart {
    @Inject
    private ValidityRules rules;

    @PostConstruct
    void read() {
        rules.editions();
    }
}
