package care.training.ledger.receipt;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * What was found of a receipt.
 *
 * @param receipt what it says, and nothing that it does not say; null unless it is whole and ours
 * @param place where it stands in the log; null unless that is proved
 */
public record ReceiptAnswer(ReceiptVerdict verdict, JsonObject receipt, Place place, List<ReceiptFinding> findings) {
    /**
     * @param index from 0
     * @param size entries of the log that the proof is for
     * @param digest the entry, 64 hexadecimal digits
     * @param checkpoint the signed note
     */
    public record Place(long index, long size, String digest, String checkpoint) {}
}
