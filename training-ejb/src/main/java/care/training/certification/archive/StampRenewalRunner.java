package care.training.certification.archive;

import care.training.certification.IssuingRules;
import care.training.certification.document.CertificateDocuments;
import care.training.certification.signing.AlgorithmRules;
import care.training.certification.signing.SignatureLevel;
import care.training.certification.signing.StampedFile;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Renews archive time stamps that end soon, with their makers' certificates or with their algorithms, on every node, with no
 * transaction open while it stamps; nothing where certificates are signed below B-LTA, and nothing that would end no later.
 * Where no file could be stamped the run ends, and what it had taken is taken up again when its lease has run out; a file that
 * alone cannot be is set aside for an hour, and the next one follows.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@DeclareRoles(Roles.ADMIN)
@RunAs(Roles.ADMIN)
public class StampRenewalRunner {
    private static final System.Logger LOG = System.getLogger(StampRenewalRunner.class.getName());

    /** How long to wait for the authority to have a certificate, or use algorithms, that last longer. */
    private static final Duration PAUSE = Duration.ofHours(6);

    /** How long to wait for what one file lacks: word of a maker whom nobody answers for, or who was revoked. */
    static final Duration TROUBLED = Duration.ofHours(1);

    /** So long it counts that others could be stamped: many troubled files cost few stamps, and a new outage ends the run. */
    private static final Duration STAMPS_COUNT = Duration.ofSeconds(5);

    @Inject
    private StampRenewal renewal;

    @Inject
    private CertificateDocuments documents;

    @Inject
    private IssuingRules rules;

    @Inject
    private AlgorithmRules algorithms;

    @Inject
    private Clock clock;

    private volatile Instant pausedUntil = Instant.MIN;

    public StampRenewalRunner() {}

    StampRenewalRunner(
            StampRenewal renewal,
            CertificateDocuments documents,
            IssuingRules rules,
            AlgorithmRules algorithms,
            Clock clock) {
        this.renewal = renewal;
        this.documents = documents;
        this.rules = rules;
        this.algorithms = algorithms;
        this.clock = clock;
    }

    /** Of files from before it was written down: a few at a time, so that it is done in days and nobody notices. */
    @Schedule(hour = "*", minute = "*", second = "10/20", persistent = false)
    void learn() {
        renewal.learn();
    }

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void workOnAllThatAreDue() {
        Instant now = clock.instant();
        if (!SignatureLevel.ofNewCertificates().isAtLeast(SignatureLevel.B_LTA) || now.isBefore(pausedUntil)) {
            return;
        }
        Troubles troubles = new Troubles();
        try {
            Instant end = now.plus(Duration.ofDays(rules.stampRenewalDays()));
            for (Optional<StampRenewal.Taken> due = renewal.take(end); due.isPresent(); due = renewal.take(end)) {
                renew(due.get(), now, troubles);
                if (now.isBefore(pausedUntil)) {
                    return;
                }
            }
        } catch (Problem later) {
            LOG.log(System.Logger.Level.WARNING, "archive time stamps wait to be renewed: {0}", later.code());
        } finally {
            troubles.tell();
        }
    }

    /** The files of one run that alone could not be stamped; told of at its end, however many they are. */
    private final class Troubles {
        private int files;
        private String first;
        private Instant stampsSince = Instant.MIN;

        /** Problems: those of {@code requireStamps}, where no other file could be stamped either. */
        void requireOwn() {
            Instant now = clock.instant();
            if (!now.isBefore(stampsSince.plus(STAMPS_COUNT)) || now.isBefore(stampsSince)) {
                documents.requireStamps();
                stampsSince = clock.instant();
            }
        }

        void add(UUID certificate, Problem trouble) {
            requireOwn();
            renewal.setAside(certificate, TROUBLED);
            files++;
            if (first == null) {
                first = certificate + ", " + trouble.code();
            }
        }

        void tell() {
            if (files > 0) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "{0} files cannot be stamped again, while others can, and are tried in an hour; the first: {1}",
                        files,
                        first);
            }
        }
    }

    private void renew(StampRenewal.Taken due, Instant now, Troubles troubles) {
        StampedFile stamped;
        try {
            stamped = documents.renew(due.pdf());
        } catch (Problem trouble) {
            if (trouble.code() == ProblemCode.TIME_STAMP_UNAVAILABLE) {
                throw trouble;
            }
            troubles.add(due.certificateId(), trouble);
            return;
        } catch (RuntimeException damaged) {
            troubles.requireOwn();
            LOG.log(System.Logger.Level.ERROR, "the file of " + due.certificateId() + " cannot be stamped", damaged);
            renewal.setAside(due.certificateId(), StampRenewal.DAMAGED);
            return;
        }
        if (algorithms.until(stamped.stamp()).isAfter(due.holdsUntil())) {
            renewal.keep(due, stamped);
        } else {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "archive time stamps end at {0}, and no later what the time stamp authority signs with now: {1}",
                    due.holdsUntil(),
                    stamped.stamp());
            pausedUntil = now.plus(PAUSE);
        }
    }
}
