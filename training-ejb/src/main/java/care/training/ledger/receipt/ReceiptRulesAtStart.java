package care.training.ledger.receipt;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads the rules of receipts when the application starts, so that it refuses to start on wrong ones. */
@Singleton
@Startup
public class ReceiptRulesAtStart {
    @Inject
    private ReceiptRules rules;

    @PostConstruct
    void read() {
        rules.window();
    }
}
