package care.training.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The one clock, injected as {@link Clock}: the machine's time in Asia/Shanghai, in demo mode moved by an offset that
 * {@link DemoTime} keeps. Dates that the law counts are dates of this zone.
 */
@ApplicationScoped
public class PlatformClock extends Clock {
    /** The zone every date of the domain is meant in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZONE) ? this : Clock.offset(Clock.system(zone), offset);
    }

    void moveBy(Duration newOffset) {
        offset = newOffset;
    }
}
