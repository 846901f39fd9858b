package care.training.exam;

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
import java.util.UUID;

/** Ends sittings whose candidates have gone away, so that they are marked all the same. Runs on every node. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OverdueSittings {
    private static final System.Logger LOG = System.getLogger(OverdueSittings.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    private SittingClosing closing;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void closeAll() {
        List<UUID> overdue = closing.overdue(AT_ONCE);
        for (UUID sitting : overdue) {
            try {
                closing.closeOverdue(sitting);
            } catch (RuntimeException failed) {
                // the others must not wait for this one; the next run tries it again
                LOG.log(System.Logger.Level.ERROR, "sitting " + sitting + " could not be ended", failed);
            }
        }
    }
}
