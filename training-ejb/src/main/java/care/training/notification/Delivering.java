package care.training.notification;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Delivers what waits, within a second or two: three threads on every node, each to a receiver of its own. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Delivering {
    private static final System.Logger LOG = System.getLogger(Delivering.class.getName());

    @Inject
    private DeliveryQueue queue;

    @Inject
    private Receivers receivers;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void one() {
        deliverWaiting();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void another() {
        deliverWaiting();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void third() {
        deliverWaiting();
    }

    private void deliverWaiting() {
        try {
            for (Optional<UUID> lease = queue.take(); lease.isPresent(); lease = queue.take()) {
                deliver(lease.get());
            }
        } catch (RuntimeException failed) {
            // what was taken is let go when its lease runs out
            LOG.log(System.Logger.Level.ERROR, "webhooks could not be delivered", failed);
        }
    }

    private void deliver(UUID lease) {
        Optional<DeliveryQueue.Delivery> next = queue.next(lease);
        while (next.isPresent()) {
            UUID event = next.get().id();
            String answer = receivers.post(next.get());
            if (answer.matches("2[0-9]{2}")) {
                queue.delivered(event, answer);
            } else {
                LOG.log(System.Logger.Level.INFO, "webhook event {0}: {1}", event, answer);
                queue.failed(event, answer);
            }
            next = queue.next(lease);
        }
        queue.release(lease);
    }
}
