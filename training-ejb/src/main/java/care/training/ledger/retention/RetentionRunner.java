package care.training.ledger.retention;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Erases each night what was kept long enough, by the platform's clock. Runs on every node; what two do at once is done once. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionRunner {
    private static final System.Logger LOG = System.getLogger(RetentionRunner.class.getName());

    @Inject
    private RetentionWork work;

    @Inject
    private RetentionRules rules;

    private final AtomicBoolean atWork = new AtomicBoolean();

    /** Looks whether the hour of the night has come, or a run was broken off. */
    @Schedule(hour = "*", minute = "*", second = "11/20", persistent = false)
    void look() {
        if (!atWork.compareAndSet(false, true)) {
            return;
        }
        try {
            work.begin().ifPresent(this::run);
        } catch (RuntimeException failed) {
            // the run is not over, so that it goes on
            LOG.log(System.Logger.Level.ERROR, "what was kept long enough could not be erased", failed);
        } finally {
            atWork.set(false);
        }
    }

    private void run(UUID run) {
        for (RetentionTerm term : rules.terms()) {
            while (work.erase(run, term)) {
                Thread.yield();
            }
        }
        work.end(run);
    }
}
