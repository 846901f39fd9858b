package care.training.scheduling;

import care.training.kernel.PlatformClock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Times as texts of problems name them: year-month-day and hour in Asia/Shanghai, read alike in every language. */
public final class Times {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(PlatformClock.ZONE);

    private Times() {}

    public static String shown(Instant time) {
        return FORM.format(time);
    }
}
