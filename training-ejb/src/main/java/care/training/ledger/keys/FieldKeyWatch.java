package care.training.ledger.keys;

import care.training.kernel.FieldCipher;
import care.training.kernel.Settings;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Reads the key file of fields again where it has changed, and says which keys this node has. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FieldKeyWatch {
    private static final System.Logger LOG = System.getLogger(FieldKeyWatch.class.getName());

    @Inject
    private FieldCipher cipher;

    @Inject
    private FieldKeyNodes nodes;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        cipher.lookAgain();
        try {
            nodes.report(Settings.find("training.node").orElse("training-1"), cipher.keys());
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "this node's field keys could not be told", failed);
        }
    }
}
