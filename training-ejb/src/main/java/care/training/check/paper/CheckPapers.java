package care.training.check.paper;

import care.training.certification.document.CertificateDocuments;
import care.training.check.CheckEvidence;
import care.training.check.Checks;
import care.training.check.batch.BatchWords;
import care.training.check.batch.CheckBatchView;
import care.training.check.batch.CheckBatches;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.registry.Organizations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Signed PDFs that show an inspector that the duty to check was met. Each is made when it is asked for, from the receipts
 * that were signed and kept at the check; unsigned it is never given out.
 */
@Stateless
@RolesAllowed(Roles.EMPLOYER)
// signing asks others over the network
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckPapers {
    @Inject
    private Checks checks;

    @Inject
    private CheckBatches batches;

    @Inject
    private Organizations organizations;

    @Inject
    private CertificateDocuments documents;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * One check of the caller's organization. Problems: NOT_FOUND, and SIGNING_UNAVAILABLE, SIGNER_REVOKED,
     * TIME_STAMP_UNAVAILABLE, REVOCATION_UNAVAILABLE where it cannot be signed now.
     */
    public byte[] ofCheck(UUID id, Locale language) {
        CheckEvidence evidence = checks.evidence(id);
        BatchWords words = new BatchWords(language);
        return documents.sign(
                new CheckPaper(words, employer(language), BatchWords.time(clock.instant())).of(evidence, proved(id)),
                words.of("paper.title") + " " + id);
    }

    /** The receipt with what proves its place in the log, which it gets within a second or so; null before. */
    private String proved(UUID id) {
        try {
            return checks.provedReceipt(id);
        } catch (Problem problem) {
            if (problem.code() == ProblemCode.NOT_YET_IN_LOG) {
                return null;
            }
            throw problem;
        }
    }

    /** A whole list of the caller's organization, however far it is. Problems: as {@link #ofCheck}. */
    public byte[] ofBatch(UUID id, Locale language) {
        CheckBatchView batch = batches.whole(id);
        Map<UUID, CheckEvidence> evidence = checks.evidence(batch.rows().stream()
                .filter(row -> row.check() != null)
                .map(row -> row.check().id())
                .toList());
        BatchWords words = new BatchWords(language);
        return documents.sign(
                new BatchPaper(words, employer(language), BatchWords.time(clock.instant())).of(batch, evidence),
                words.of("paper.batch.title") + " " + id);
    }

    /** The name on record, and the code. */
    private String employer(Locale language) {
        SocialCreditCode code = caller.requireOrganization();
        return organizations
                .recorded(code.value())
                .map(known -> known.name(language) + " (" + code.value() + ")")
                .orElse(code.value());
    }
}
