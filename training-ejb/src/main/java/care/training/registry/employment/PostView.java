package care.training.registry.employment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody's post, as known at some time.
 *
 * @param document masked
 * @param occupation null where the work counts for none
 * @param managerRef the direct manager's number at this employer; null where there is none
 * @param managerName null where there is none
 * @param to last day, null while no end is known
 * @param supersededAt null for what is known now
 */
public record PostView(
        String personRef,
        UUID personId,
        String name,
        String document,
        String organization,
        String position,
        String occupation,
        String managerRef,
        String managerName,
        LocalDate from,
        LocalDate to,
        Instant recordedAt,
        Instant supersededAt) {
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean knownNow() {
        return supersededAt == null;
    }
}
