package care.training.registry.identity;

import care.training.registry.PersonRecord;

/**
 * What became of a clerk's addition; one of the two is null.
 *
 * @param record with what was added
 * @param waiting what another clerk has to approve first; nothing was recorded
 */
public record Addition(PersonRecord record, ChangeView waiting) {
    public boolean isWaiting() {
        return waiting != null;
    }
}
