package care.training.certification.signing;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads until when algorithms are trusted when the application starts, so that it refuses to start on what it cannot read. */
@Singleton
@Startup
public class AlgorithmRulesAtStart {
    @Inject
    private AlgorithmRules rules;

    @PostConstruct
    void read() {
        rules.stampDigest();
    }
}
