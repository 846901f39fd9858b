package care.training.notification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads the rules of deliveries when the application starts, so that it refuses to start on wrong ones. */
@Singleton
@Startup
public class NotificationRulesAtStart {
    @Inject
    private NotificationRules rules;

    @PostConstruct
    void read() {
        rules.giveUpAfter();
    }
}
