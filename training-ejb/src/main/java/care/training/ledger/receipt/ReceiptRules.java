package care.training.ledger.receipt;

import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;

/** How many receipts are verified for one address, from {@code config/ledger/receipts.yaml}. */
@ApplicationScoped
public class ReceiptRules {
    private static final int MOST = 1_000_000;
    private static final int MOST_MINUTES = 24 * 60;

    private int verifications;
    private Duration window;

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("ledger/receipts.yaml"));
    }

    /** Throws {@link care.training.kernel.rules.FlawedRules}, saying where, when something is missing or not what it must be. */
    ReceiptRules load(Path file) {
        DataEntry verifying = DataEntry.read(file).only("verifying").at("verifying");
        Marked.sourced(verifying.only("most", "minutes", "mark", "source"));
        verifications = verifying.at("most").number(1, MOST);
        window = Duration.ofMinutes(verifying.at("minutes").number(1, MOST_MINUTES));
        return this;
    }

    int verifications() {
        return verifications;
    }

    Duration window() {
        return window;
    }
}
