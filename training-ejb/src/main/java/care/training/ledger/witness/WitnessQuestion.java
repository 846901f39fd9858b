package care.training.ledger.witness;

import care.training.ledger.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * What a witness is asked to cosign (C2SP tlog-witness, {@code add-checkpoint}).
 *
 * @param old entries of the checkpoint that it cosigned last, 0 if none
 * @param proof that the log grew out of that one; none from 0
 * @param note the signed checkpoint
 */
public record WitnessQuestion(Witness witness, long old, List<TreeHash> proof, String note) {
    /** As it is sent: the old size, the proof, an empty line and the checkpoint. */
    byte[] body() {
        StringBuilder body = new StringBuilder("old ").append(old).append('\n');
        for (TreeHash hash : proof) {
            body.append(Base64.getEncoder().encodeToString(hash.bytes())).append('\n');
        }
        return body.append('\n').append(note).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What is cosigned: the checkpoint without its signatures. */
    String text() {
        return note.substring(0, note.lastIndexOf("\n\n") + 1);
    }
}
