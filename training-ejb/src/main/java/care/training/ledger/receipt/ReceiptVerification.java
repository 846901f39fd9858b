package care.training.ledger.receipt;

import care.training.ledger.Commitment;
import care.training.ledger.Ledger;
import care.training.ledger.LogKey;
import care.training.ledger.LogProof;
import care.training.ledger.PublicLog;
import care.training.ledger.ReceiptSigner;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Verifies receipts for anybody who holds one. Nothing is kept of what was handed in. */
@Stateless
@PermitAll
public class ReceiptVerification {
    /** Receipts are some thousand bytes, the longest those of an exam. */
    public static final int LARGEST_BYTES = 256 * 1024;

    @Inject
    private ReceiptSigner signer;

    @Inject
    private LogKey key;

    @Inject
    private PublicLog log;

    @Inject
    private Ledger ledger;

    @Inject
    private FewReceipts few;

    /** @param handedIn a compact JWS, or the document with its proof; whatever is wrong with it is a finding */
    public ReceiptAnswer verify(byte[] handedIn) {
        return new ReceiptExamination(signer, key, new Asked()).examine(handedIn);
    }

    /**
     * The same for somebody who is not known. Problems: TOO_MANY_RECEIPTS with the seconds to wait.
     *
     * @param address of whoever asks, in the network
     */
    public ReceiptAnswer verify(byte[] handedIn, String address) {
        few.require(address);
        return verify(handedIn);
    }

    private final class Asked implements ReceiptExamination.Log {
        @Override
        public Optional<LogProof> proof(String digest) {
            return log.find(digest);
        }

        @Override
        public Optional<Commitment> commitment(String kind, UUID reference, byte[] content) {
            return ledger.commitment(kind, reference, content);
        }
    }
}
