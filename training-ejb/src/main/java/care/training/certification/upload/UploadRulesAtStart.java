package care.training.certification.upload;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads how the national site's file looks when the application starts, so that it refuses to start on a wrong one. */
@Singleton
@Startup
public class UploadRulesAtStart {
    @Inject
    private UploadRules rules;

    @PostConstruct
    void read() {
        rules.headings();
    }
}
