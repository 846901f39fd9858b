package care.training.ui.certification;

import care.training.certification.Certificates;
import care.training.certification.IssuedCertificate;
import care.training.certification.IssuingRules;
import care.training.certification.change.CertificateChanges;
import care.training.certification.change.ChangeView;
import care.training.certification.issue.BatchView;
import care.training.certification.issue.CertificateBatches;
import care.training.kernel.Page;
import care.training.reporting.AssociationWork;
import care.training.reporting.SessionProgress;
import care.training.reporting.SessionProgressQuery;
import care.training.reporting.SessionStep;
import care.training.ui.SearchWords;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sessions whose certificates can be issued, what waits for a second person, and the certificates that are out. */
@Named
@RequestScoped
public class IssuingPage extends TablePage<IssuedCertificate> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SearchWords searchWords;

    @Inject
    private Certificates certificates;

    @Inject
    private CertificateBatches batches;

    @Inject
    private CertificateChanges changes;

    @Inject
    private IssuingRules rules;

    @Inject
    private AssociationWork work;

    private String q;
    private transient List<SessionProgress> open;
    private transient List<ChangeView> waiting;

    @Override
    protected Page<IssuedCertificate> load(int page, int size, String sort) {
        return certificates.issued(getWords(), page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        return q == null ? Map.of() : Map.of("q", q);
    }

    /** Prepares the batch, or finds the one that is open. */
    public String issue(UUID session) {
        BatchView batch = batches.prepare(session);
        return "/association/batch?faces-redirect=true&id=" + batch.id();
    }

    /** Sessions that are ready, at work or still in notice, the earliest exam first. */
    public List<SessionProgress> getOpen() {
        if (open == null) {
            open = work.sessions(
                            SessionProgressQuery.at(
                                    EnumSet.of(SessionStep.TO_CERTIFY, SessionStep.CERTIFYING, SessionStep.IN_NOTICE)),
                            0,
                            Page.MAX_SIZE)
                    .items();
        }
        return open;
    }

    /** Whether what one prepares waits until another approves it. */
    public boolean isForTwo() {
        return rules.batchNeedsApproval();
    }

    /** Corrections and revocations that wait for a second person, or for their file. */
    public List<ChangeView> getChanges() {
        if (waiting == null) {
            waiting = changes.open(0, Page.MAX_SIZE).items();
        }
        return waiting;
    }

    /** What is sought, as it was typed. */
    public String getWords() {
        return searchWords.typed(q);
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
