package care.training.learning.enrolment;

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

/** Offers seats that became free to those who wait, and ends offers that were not answered. Runs on every node. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeatOffers {
    private static final System.Logger LOG = System.getLogger(SeatOffers.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    private WaitingLists lists;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void settleAll() {
        for (UUID classId : lists.due(AT_ONCE)) {
            try {
                lists.settle(classId);
            } catch (RuntimeException failed) {
                // the others must not wait for this one; the next run tries it again
                LOG.log(System.Logger.Level.ERROR, "waiting list of class " + classId + " was not settled", failed);
            }
        }
    }
}
