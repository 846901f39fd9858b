package care.training.ledger.receipt;

import care.training.kernel.AddressCount;
import care.training.kernel.ProblemCode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps one address from having this server verify receipts without end. */
@ApplicationScoped
public class FewReceipts {
    @Inject
    private ReceiptRules rules;

    private AddressCount verified;

    protected FewReceipts() {}

    FewReceipts(AddressCount verified) {
        this.verified = verified;
    }

    @PostConstruct
    void begin() {
        verified = new AddressCount(rules.verifications(), rules.window(), System::nanoTime);
    }

    /** Counts one more. Problems: TOO_MANY_RECEIPTS with the seconds to wait. */
    void require(String address) {
        verified.require(address, ProblemCode.TOO_MANY_RECEIPTS);
    }
}
