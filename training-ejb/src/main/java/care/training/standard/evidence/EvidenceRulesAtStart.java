package care.training.standard.evidence;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads the rules when the application starts, so that it refuses to start on wrong ones. */
@Singleton
@Startup
public class EvidenceRulesAtStart {
    @Inject
    private EvidenceRules rules;

    @PostConstruct
    void read() {
        rules.samplePercent();
    }
}
