package care.training.ban;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads the rules of bans when the application starts, so that it refuses to start on wrong ones. */
@Singleton
@Startup
public class BanRulesAtStart {
    @Inject
    private BanRules rules;

    @PostConstruct
    void read() {
        rules.objectionAnswerDays();
    }
}
