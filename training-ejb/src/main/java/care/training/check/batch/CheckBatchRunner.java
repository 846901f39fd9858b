package care.training.check.batch;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Works on lists to be checked, two threads on every node, each on rows of its own: at once where a list was handed in, and
 * each second on what another node left unfinished when it died. It works in the name of the account that handed the list in.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
@DeclareRoles(Roles.EMPLOYER)
@RunAs(Roles.EMPLOYER)
public class CheckBatchRunner {
    private static final System.Logger LOG = System.getLogger(CheckBatchRunner.class.getName());
    private static final int AT_ONCE = 2;

    private final Semaphore threads = new Semaphore(AT_ONCE);

    @Resource
    private SessionContext self;

    @Inject
    private CheckBatchQueue queue;

    @Inject
    private CheckBatchWork work;

    @Inject
    private CurrentCaller caller;

    /** The caller has its answer and does not wait. */
    public void handedIn(@Observes(during = TransactionPhase.AFTER_SUCCESS) ListHandedIn list) {
        CheckBatchRunner runner = self.getBusinessObject(CheckBatchRunner.class);
        for (int thread = 0; thread < AT_ONCE; thread++) {
            runner.begin();
        }
    }

    @Asynchronous
    public void begin() {
        workOnOne();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void one() {
        workOnOne();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void other() {
        workOnOne();
    }

    private void workOnOne() {
        if (!threads.tryAcquire()) {
            return;
        }
        try {
            workOnNext();
        } finally {
            threads.release();
        }
    }

    private void workOnNext() {
        queue.next().ifPresent(batch -> {
            try {
                work(batch);
            } catch (RuntimeException interrupted) {
                // its leases run out, and its rows are taken up again
                LOG.log(System.Logger.Level.ERROR, "list " + batch + " to be checked was interrupted", interrupted);
            }
        });
    }

    private void work(UUID batch) {
        CheckBatchWork.Client client = work.client(batch);
        caller.identify(client.account(), client.account(), client.organization(), Set.of(Roles.EMPLOYER));
        List<UUID> rows = queue.take(batch);
        while (!rows.isEmpty()) {
            answer(batch, rows);
            rows = queue.take(batch);
        }
        queue.finish(batch);
    }

    /** Together; where that fails each by itself, so that one row never sinks the others. */
    private void answer(UUID batch, List<UUID> rows) {
        try {
            work.answer(batch, rows);
        } catch (RuntimeException together) {
            LOG.log(System.Logger.Level.WARNING, "rows of list " + batch + " are checked one by one", together);
            rows.forEach(row -> answerAlone(batch, row));
        }
    }

    private void answerAlone(UUID batch, UUID row) {
        try {
            work.answer(batch, List.of(row));
        } catch (Problem problem) {
            if (problem.violations().isEmpty()) {
                couldNotCheck(batch, row, problem);
            } else {
                work.refused(batch, row, problem);
            }
        } catch (RuntimeException alone) {
            couldNotCheck(batch, row, alone);
        }
    }

    private void couldNotCheck(UUID batch, UUID row, RuntimeException why) {
        LOG.log(System.Logger.Level.WARNING, "row " + row + " of list " + batch + " could not be checked", why);
        work.couldNotCheck(row);
    }
}
