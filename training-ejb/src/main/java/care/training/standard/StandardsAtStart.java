package care.training.standard;

import care.training.kernel.rules.WorkingDays;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Reads the rules when the application starts, so that it refuses to start on a file that cannot be right; afterwards
 * takes over what was approved on other nodes.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StandardsAtStart {
    private static final System.Logger LOG = System.getLogger(StandardsAtStart.class.getName());

    @Inject
    private Standards standards;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private RuleBook ruleBook;

    @PostConstruct
    void read() {
        standards.all();
        workingDays.publishedYears();
        ruleBook.files();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void refresh() {
        try {
            standards.refresh();
        } catch (RuntimeException failed) {
            // what was read before goes on holding; the next run tries it again
            LOG.log(System.Logger.Level.ERROR, "the revisions of the standards cannot be read", failed);
        }
    }
}
