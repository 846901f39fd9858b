package care.training.certification;

import care.training.platform.DemoClock;
import care.training.platform.Platform;
import care.training.platform.Waiting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The clock of application and database at once, as on one machine: moved back too, which nobody may through the API. */
record MovedClock(Platform platform) {
    /** By how much it is ahead of the machine's. */
    Duration offset() throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement kept = connection.prepareStatement("select offset_seconds from demo_clock");
                ResultSet found = kept.executeQuery()) {
            found.next();
            return Duration.ofSeconds(found.getLong(1));
        }
    }

    /** @param by ahead of the machine's; the application has read it when this returns */
    void moveBy(Duration by) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement moved = connection.prepareStatement("update demo_clock set offset_seconds = ?")) {
            moved.setLong(1, by.toSeconds());
            moved.executeUpdate();
        }
        Instant limit = Instant.now().plusSeconds(30);
        while (Duration.between(Instant.now().plus(by), new DemoClock(platform).now())
                        .abs()
                        .toMinutes()
                > 0) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("the application does not read its clock");
            }
            Waiting.pause();
        }
    }
}
