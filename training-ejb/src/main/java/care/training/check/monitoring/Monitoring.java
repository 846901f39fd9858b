package care.training.check.monitoring;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Looks each day, and in between for what is late. Runs on every node; what two do at once is done once. What fails of one person or
 * entry is logged and tried again, and keeps nothing else from being told.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Monitoring {
    private static final System.Logger LOG = System.getLogger(Monitoring.class.getName());
    private static final int PEOPLE_AT_ONCE = 50;

    /** A day that could not be looked at whole is looked at again then, as most of it is done. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    @Inject
    private DailyWatch watch;

    private final AtomicBoolean atWork = new AtomicBoolean();

    /** By {@link System#nanoTime()}; null where the last day that was looked at was whole. */
    private Long failedAt;

    public Monitoring() {}

    Monitoring(DailyWatch watch) {
        this.watch = watch;
    }

    @Schedule(hour = "*", minute = "*", second = "7/10", persistent = false)
    void look() {
        alone(() -> {
            isDone("what was not acknowledged in time", watch::escalate);
            isDone("late looks", () -> each("ban ", watch.lateLooks(), watch::lookLate));
        });
    }

    /** Often, as what a day brings is told within five seconds of its beginning. */
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void lookAtDay() {
        alone(() -> {
            if (failedAt == null || System.nanoTime() - failedAt > AGAIN.toNanos()) {
                isDone("the day", () -> watch.unseen().ifPresent(this::lookAt));
            }
        });
    }

    private void alone(Runnable look) {
        if (atWork.compareAndSet(false, true)) {
            try {
                look.run();
            } finally {
                atWork.set(false);
            }
        }
    }

    /** The day counts as looked at where all of it was. */
    private void lookAt(DailyWatch.Days days) {
        List<WatchedPerson> begun = watch.begun(days);
        boolean whole = true;
        for (int i = 0; i < begun.size(); i += PEOPLE_AT_ONCE) {
            List<WatchedPerson> some = begun.subList(i, Math.min(begun.size(), i + PEOPLE_AT_ONCE));
            whole &= isDone("some of the staff", () -> watch.weigh(some))
                    || each("somebody on the staff of ", some, person -> watch.weigh(List.of(person)));
        }
        whole &= each("ban ", watch.bansBegun(days), watch::tell);
        whole &= isDone("due checks", () -> watch.tellOfDueChecks(days));
        whole &= isDone("missing checks", () -> watch.tellOfMissingChecks(days));
        whole &= isDone("lapses", () -> watch.tellOfLapses(days));
        failedAt = whole ? null : (Long) System.nanoTime();
        if (whole) {
            watch.done(days);
        }
    }

    /** Whether all of them were done. */
    private static <T> boolean each(String what, List<T> items, Consumer<T> step) {
        boolean all = true;
        for (T item : items) {
            all &= isDone(what + item, () -> step.accept(item));
        }
        return all;
    }

    private static boolean isDone(String what, Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, what + " could not be seen to, and is tried again", failed);
            return false;
        }
    }
}
