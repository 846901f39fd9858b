package care.training.learning.online;

import java.util.UUID;

/**
 * A unit as a learner finds it.
 *
 * @param minutes that count at most
 * @param seconds of hers that count so far
 * @param body null where there is only an address
 * @param link null where there is only a text
 */
public record UnitView(
        UUID id, UUID classId, int position, String title, int minutes, int seconds, String body, String link) {
    static UnitView of(OnlineUnit unit, int seconds) {
        return new UnitView(
                unit.id(),
                unit.classId(),
                unit.position(),
                unit.title(),
                unit.minutes(),
                seconds,
                unit.body(),
                unit.link());
    }

    public boolean complete() {
        return seconds >= minutes * 60;
    }

    /** Whole minutes that count so far. */
    public int minutesDone() {
        return seconds / 60;
    }
}
