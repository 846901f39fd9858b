package care.training.certification.change;

import care.training.certification.document.CertificateDocuments;
import care.training.certification.document.CertificateOrder;
import care.training.certification.issue.CertificateOrders;
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
import java.util.Set;

/**
 * Makes the files of corrections that were approved, one each time it wakes, on every node; holds no transaction while
 * it prints and signs. What cannot be signed now is taken up again when its lease has run out; what can never be made ends.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@DeclareRoles(Roles.ASSOCIATION)
@RunAs(Roles.ASSOCIATION)
public class CorrectionRunner {
    private static final System.Logger LOG = System.getLogger(CorrectionRunner.class.getName());

    @Inject
    private Correcting correcting;

    @Inject
    private CertificateOrders orders;

    @Inject
    private CertificateDocuments documents;

    @Inject
    private CurrentCaller caller;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void workOnOne() {
        correcting.take().ifPresent(this::workOn);
    }

    private void workOn(Correcting.Taken correction) {
        try {
            correct(correction);
        } catch (Problem problem) {
            if (CertificateDocuments.isPassing(problem)) {
                LOG.log(System.Logger.Level.WARNING, "correction {0} waits: {1}", correction.id(), problem.code());
            } else {
                correcting.fail(correction.id(), problem);
            }
        } catch (RuntimeException unexpected) {
            if (Outage.isBehind(unexpected)) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "correction {0} is tried again: {1}",
                        correction.id(),
                        unexpected.toString());
            } else {
                LOG.log(System.Logger.Level.ERROR, "correction " + correction.id(), unexpected);
                correcting.fail(
                        correction.id(),
                        new Problem(ProblemCode.UNEXPECTED, correction.id().toString()));
            }
        }
    }

    private void correct(Correcting.Taken correction) {
        caller.identify(
                correction.account(), correction.account(), correction.organization(), Set.of(Roles.ASSOCIATION));
        CertificateOrder order = orders.corrected(correction.certificateId(), correction.document());
        correcting.keep(correction.id(), documents.make(order));
    }
}
