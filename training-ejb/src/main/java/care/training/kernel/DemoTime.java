package care.training.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;

/**
 * The demo's clock, which can be put forward so that a notice of five working days is lived through in a minute. The
 * offset is a row of the database, so that every node and every restart agrees. Outside demo mode it refuses to move.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@Lock(LockType.WRITE)
public class DemoTime {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private PlatformClock clock;

    @PostConstruct
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void readOffset() {
        if (Settings.isDemo()) {
            clock.moveBy(Duration.ofSeconds(storedOffset()));
        }
    }

    /**
     * Puts the clock forward to {@code now}. Problems: NOT_FOUND outside demo mode, CLOCK_ONLY_FORWARD when {@code now}
     * lies before the present.
     */
    public Instant moveTo(Instant now) {
        if (!Settings.isDemo()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        if (now.isBefore(clock.instant())) {
            throw new Problem(ProblemCode.CLOCK_ONLY_FORWARD);
        }
        // kept in whole seconds, and never to an earlier moment than asked for: reading it back must not turn time back
        Duration offset = Duration.ofSeconds(
                Duration.between(Instant.now(), now).plusNanos(999_999_999).toSeconds());
        database.createNativeQuery("update demo_clock set offset_seconds = ?")
                .setParameter(1, offset.toSeconds())
                .executeUpdate();
        clock.moveBy(offset);
        return clock.instant();
    }

    private long storedOffset() {
        return ((Number) database.createNativeQuery("select offset_seconds from demo_clock")
                        .getSingleResult())
                .longValue();
    }
}
