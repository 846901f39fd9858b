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
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks each day, and in between for what is late. Runs on every node; what two do at once is done once. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Monitoring {
    private static final System.Logger LOG = System.getLogger(Monitoring.class.getName());
    private static final int PEOPLE_AT_ONCE = 50;

    @Inject
    private DailyWatch watch;

    private final AtomicBoolean atWork = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "7/10", persistent = false)
    void look() {
        if (!atWork.compareAndSet(false, true)) {
            return;
        }
        try {
            watch.unseen().ifPresent(this::lookAt);
            watch.lateLooks().forEach(watch::lookLate);
            watch.escalate();
        } catch (RuntimeException failed) {
            // the day counts as not looked at, so that it is looked at again
            LOG.log(System.Logger.Level.ERROR, "staff could not be watched", failed);
        } finally {
            atWork.set(false);
        }
    }

    private void lookAt(DailyWatch.Days days) {
        List<WatchedPerson> begun = watch.begun(days);
        for (int i = 0; i < begun.size(); i += PEOPLE_AT_ONCE) {
            watch.weigh(begun.subList(i, Math.min(begun.size(), i + PEOPLE_AT_ONCE)));
        }
        watch.bansBegun(days).forEach(watch::tell);
        watch.tellOfDueChecks(days);
        watch.tellOfMissingChecks(days);
        watch.tellOfLapses(days);
        watch.done(days);
    }
}
