package care.training.certification.issue;

import care.training.certification.document.CertificateDocuments;
import care.training.kernel.CurrentCaller;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Works on batches, one each time it wakes, on every node: also on one that a node left unfinished when it died. It
 * works in the name of the account that started the batch, and holds no transaction while it prints and signs.
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
    void workOnOne() {
        queue.take().ifPresent(batch -> {
            try {
                work(batch);
            } catch (RuntimeException interrupted) {
                // its lease runs out, and the batch is taken up again
                LOG.log(System.Logger.Level.ERROR, "certificate batch " + batch + " was interrupted", interrupted);
            }
        });
    }

    private void work(UUID batch) {
        Issuing.Starter starter = issuing.starter(batch);
        caller.identify(starter.account(), starter.account(), starter.organization(), Set.of(Roles.ASSOCIATION));
        for (UUID row : queue.waiting(batch)) {
            try {
                issue(row);
            } catch (Problem problem) {
                if (CertificateDocuments.isPassing(problem)) {
                    throw problem;
                }
                issuing.fail(row, problem);
            } catch (RuntimeException unexpected) {
                LOG.log(System.Logger.Level.ERROR, "row " + row + " of certificate batch " + batch, unexpected);
                issuing.fail(row, new Problem(ProblemCode.UNEXPECTED, row.toString()));
            }
        }
        queue.finish(batch);
    }

    private void issue(UUID row) {
        Optional<Issuing.Reserved> reserved = issuing.reserve(row);
        if (reserved.isPresent()) {
            Issuing.Reserved certificate = reserved.get();
            issuing.keep(row, certificate.certificateId(), documents.make(certificate.sheet()));
        }
    }
}
