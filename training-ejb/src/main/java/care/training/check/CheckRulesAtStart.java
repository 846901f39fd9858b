package care.training.check;

import care.training.check.misuse.MisuseRules;
import care.training.check.person.Remedies;
import care.training.ledger.retention.RecordClass;
import care.training.ledger.retention.RetentionRules;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Reads the rules of checks when the application starts, so that it refuses to start on wrong ones. */
@Singleton
@Startup
public class CheckRulesAtStart {
    @Inject
    private CheckRules rules;

    @Inject
    private Remedies remedies;

    @Inject
    private MisuseRules misuse;

    @Inject
    private RetentionRules retention;

    @PostConstruct
    void read() {
        rules.reviewDueOn(LocalDate.EPOCH);
        remedies.objectTo();
        misuse.window();
        rules.requireNamesKept(retention.months(RecordClass.CHECK_NAME));
    }
}
