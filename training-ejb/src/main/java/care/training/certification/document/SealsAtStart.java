package care.training.certification.document;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Looks for the seals when the application starts, so that it refuses to start where a body has a key and none. */
@Singleton
@Startup
public class SealsAtStart {
    @Inject
    private Seals seals;

    @PostConstruct
    void look() {
        seals.requireForKeys();
    }
}
