package care.training.kernel;

import jakarta.persistence.PersistenceException;
import org.hibernate.JDBCException;
import org.hibernate.Transaction;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.internal.DefaultLoadEventListener;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.LoadEvent;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * What could not be looked up is not said not to exist. Where a connection is lost and with it the transaction, Hibernate's
 * {@code find} gives null as for a row that is not there (HHH-12472); with this it throws, as queries do.
 */
public final class CertainLoading implements Integrator {
    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        factory.getServiceRegistry()
                .requireService(EventListenerRegistry.class)
                .setListeners(EventType.LOAD, new Listener());
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // the listener ends with the factory
    }

    private static final class Listener extends DefaultLoadEventListener {
        @Override
        public void onLoad(LoadEvent event, LoadType type) {
            try {
                super.onLoad(event, type);
            } catch (JDBCException lost) {
                Transaction transaction = event.getSession().accessTransaction();
                if (transaction.isActive() && transaction.getRollbackOnly()) {
                    throw new PersistenceException("a row could not be looked up", lost);
                }
                throw lost;
            }
        }
    }
}
