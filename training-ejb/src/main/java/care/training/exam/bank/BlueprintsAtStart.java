package care.training.exam.bank;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads the blueprints when the application starts: a file that contradicts itself must not wait for an exam day. */
@Singleton
@Startup
@DependsOn("Migrations")
public class BlueprintsAtStart {
    @Inject
    private Blueprints blueprints;

    @PostConstruct
    void read() {
        blueprints.all();
    }
}
