package care.training.certification.issue;

import care.training.certification.document.CertificateDocuments;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Outage;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RunAs;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Works on batches, two threads on every node, each on rows of its own: also on what a node left unfinished when it died.
 * It works in the name of the account that approved the batch, and holds no transaction while it prints and signs.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@DeclareRoles(Roles.ASSOCIATION)
@RunAs(Roles.ASSOCIATION)
public class BatchRunner {
    private static final System.Logger LOG = System.getLogger(BatchRunner.class.getName());

    @Inject
    private BatchQueue queue;

    @Inject
    private Issuing issuing;

    @Inject
    private CertificateDocuments documents;

    @Inject
    private CurrentCaller caller;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void one() {
        workOnOne();
    }

    @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
    void other() {
        workOnOne();
    }

    private void workOnOne() {
        queue.next().ifPresent(batch -> {
            try {
                work(batch);
            } catch (RuntimeException interrupted) {
                // its leases run out, and its rows are taken up again
                LOG.log(System.Logger.Level.ERROR, "certificate batch " + batch + " was interrupted", interrupted);
            }
        });
    }

    private void work(UUID batch) {
        Issuing.Worker worker = issuing.worker(batch);
        caller.identify(worker.account(), worker.account(), worker.organization(), Set.of(Roles.ASSOCIATION));
        List<UUID> rows = queue.take(batch);
        while (!rows.isEmpty()) {
            rows = work(batch, rows) ? queue.take(batch) : List.of();
        }
        queue.finish(batch);
    }

    /** Whether it may go on; rows that were not dealt with are given back. */
    private boolean work(UUID batch, List<UUID> rows) {
        for (int at = 0; at < rows.size(); at++) {
            if (!queue.mayWorkOn(rows.get(at)) || !deal(batch, rows.get(at))) {
                queue.giveBack(rows.subList(at, rows.size()));
                return false;
            }
        }
        queue.rested(batch);
        return true;
    }

    /** Whether the row is dealt with; not while nothing can be signed or the database is away. */
    private boolean deal(UUID batch, UUID row) {
        try {
            issue(row);
        } catch (Problem problem) {
            if (CertificateDocuments.isPassing(problem)) {
                LOG.log(System.Logger.Level.WARNING, "certificate batch {0} waits: {1}", batch, problem.code());
                queue.rest(batch, problem.code());
                return false;
            }
            issuing.fail(row, problem);
        } catch (RuntimeException unexpected) {
            if (Outage.isBehind(unexpected)) {
                LOG.log(System.Logger.Level.WARNING, "row {0} is tried again: {1}", row, unexpected.toString());
                return false;
            }
            LOG.log(System.Logger.Level.ERROR, "row " + row + " of certificate batch " + batch, unexpected);
            issuing.fail(row, new Problem(ProblemCode.UNEXPECTED, row.toString()));
        }
        return true;
    }

    private void issue(UUID row) {
        Optional<Issuing.Reserved> reserved = issuing.reserve(row);
        reserved.ifPresent(certificate -> issuing.keep(row, certificate, documents.make(certificate.order())));
    }
}
