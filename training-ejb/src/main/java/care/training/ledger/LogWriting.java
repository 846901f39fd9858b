package care.training.ledger;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Has waiting entries placed in the log, within a second or so. Runs on every node; one of them does it. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LogWriting {
    private static final System.Logger LOG = System.getLogger(LogWriting.class.getName());

    @Inject
    private LogWriter writer;

    private final AtomicBoolean atWork = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void placeWaiting() {
        if (!atWork.compareAndSet(false, true)) {
            return;
        }
        try {
            while (writer.placeWaiting()) {
                // on with the next ones
            }
        } catch (RuntimeException failed) {
            // entries go on waiting, and nothing recorded is lost
            LOG.log(System.Logger.Level.ERROR, "the log could not be continued", failed);
        } finally {
            atWork.set(false);
        }
    }
}
