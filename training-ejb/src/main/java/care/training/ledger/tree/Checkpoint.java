package care.training.ledger.tree;

import java.util.Base64;

/**
 * How long a log is and what its root is (C2SP tlog-checkpoint).
 *
 * @param origin names the log: no blanks, no plus sign
 * @param size entries, from 0
 */
public record Checkpoint(String origin, long size, TreeHash root) {
    /** The text that is signed: three lines, each ended by a line feed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
    }

    /** Throws {@link IllegalArgumentException} where the text is no checkpoint; further lines are passed over. */
    public static Checkpoint read(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        return new Checkpoint(
                lines[0],
                Long.parseLong(lines[1]),
                TreeHash.of(Base64.getDecoder().decode(lines[2])));
    }
}
