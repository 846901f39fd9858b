package care.training.check;

import care.training.kernel.FieldCipher;
import care.training.ledger.Commitment;
import care.training.ledger.SignedReceipt;
import java.util.UUID;

/**
 * A question with its answer, as both are kept.
 *
 * @param receipt the answer, signed
 */
record Answered(Inquiry inquiry, Doubts.Weighed weighed, CheckReceipt answer, SignedReceipt receipt) {
    UUID id() {
        return answer.id();
    }

    Weighing weighing() {
        return weighed.weighing();
    }

    Commitment commitment() {
        return receipt.commitment();
    }

    Check record(String account, FieldCipher cipher) {
        return new Check(inquiry.asked(), answer, receipt.jws(), account, inquiry.personId(), cipher);
    }

    CheckView view() {
        return answer.answer(receipt.jws());
    }
}
