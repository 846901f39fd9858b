package care.training.ui.certification;

import care.training.certification.issue.BatchFailure;
import care.training.certification.issue.BatchView;
import care.training.certification.issue.CertificateBatches;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.reporting.AssociationWork;
import care.training.reporting.SessionProgress;
import care.training.ui.Language;
import care.training.ui.TablePage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How far a batch of certificates is; it goes on whether anybody looks or not. */
@Named
@ViewScoped
public class BatchPage extends TablePage<BatchView.IssuedRow> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CertificateBatches batches;

    @Inject
    private transient AssociationWork work;

    @Inject
    private transient Language language;

    private UUID id;
    private transient BatchView batch;
    private transient SessionProgress session;

    @Override
    protected Page<BatchView.IssuedRow> load(int page, int size, String sort) {
        List<BatchView.IssuedRow> issued = getBatch().certificates();
        int first = Math.min(Page.first(page, size), issued.size());
        return new Page<>(issued.subList(first, Math.min(first + size, issued.size())), issued.size());
    }

    @Override
    protected Map<String, Object> filters() {
        return Collections.singletonMap("id", id);
    }

    /** Looks again how far it is. */
    public void look() {
        batch = null;
        session = null;
        reload();
    }

    public BatchView getBatch() {
        if (batch == null) {
            batch = Optional.ofNullable(id).map(batches::get).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        }
        return batch;
    }

    public boolean isFinished() {
        return getBatch().state() == BatchView.State.DONE;
    }

    public SessionProgress getSession() {
        if (session == null) {
            session = work.session(getBatch().sessionId());
        }
        return session;
    }

    public String reason(BatchFailure failure) {
        return failure.message(language.getLocale());
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
