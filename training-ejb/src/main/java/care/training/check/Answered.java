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
record Answered(
        Question question, Inquiry inquiry, Doubts.Weighed weighed, CheckReceipt answer, SignedReceipt receipt) {
    UUID id() {
        return answer.id();
    }

    Weighing weighing() {
        return weighed.weighing();
    }

    Commitment commitment() {
        return receipt.commitment();
    }

    Check record(FieldCipher cipher) {
        return new Check(inquiry.asked(), answer, receipt.jws(), question.account(), inquiry.personId(), cipher);
    }

    CheckView view() {
        return answer.answer(receipt.jws());
    }
}
