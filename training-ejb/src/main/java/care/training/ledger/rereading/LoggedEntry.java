package care.training.ledger.rereading;

import java.util.UUID;

/**
 * An entry as the database has it.
 *
 * @param place from 0; null while it waits
 * @param salt null where it was erased
 * @param byRetention its record was erased when its time was over
 */
record LoggedEntry(Long place, String kind, UUID reference, byte[] digest, byte[] salt, boolean byRetention) {
    Difference differs(Difference.What what) {
        return new Difference(what, place, kind, reference);
    }
}
