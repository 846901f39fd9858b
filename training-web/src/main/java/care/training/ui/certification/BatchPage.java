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
import care.training.ui.Messages;
import care.training.ui.TablePage;
import care.training.ui.Texts;
import care.training.ui.reporting.SessionWords;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
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
    private transient SessionWords words;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Language language;

    @Inject
    private transient Clock clock;

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

    public String approve() {
        batches.approve(id);
        messages.done("issuing.batch.approved");
        return again();
    }

    public String turnDown() {
        batches.turnDown(id);
        messages.done("issuing.batch.turned-down");
        return again();
    }

    public String pause() {
        batches.pause(id);
        messages.done("issuing.batch.paused");
        return again();
    }

    public String resume() {
        batches.resume(id);
        messages.done("issuing.batch.resumed");
        return again();
    }

    private String again() {
        return "/association/batch?faces-redirect=true&id=" + id;
    }

    /** Nothing more happens to it by itself, unless somebody decides. */
    public boolean isStill() {
        BatchView.State state = getBatch().state();
        return state.isEnded() || state == BatchView.State.AWAITING_APPROVAL || state == BatchView.State.PAUSED;
    }

    public boolean isWaitingForApproval() {
        return getBatch().state() == BatchView.State.AWAITING_APPROVAL;
    }

    public boolean isPausable() {
        return getBatch().state() == BatchView.State.RUNNING
                || getBatch().state() == BatchView.State.AWAITING_SIGNATURE;
    }

    public boolean isPaused() {
        return getBatch().state() == BatchView.State.PAUSED;
    }

    public boolean isFinished() {
        return getBatch().state() == BatchView.State.DONE;
    }

    /** Null for a list of results. */
    public SessionProgress getSession() {
        if (session == null && getBatch().sessionId() != null) {
            session = work.session(getBatch().sessionId());
        }
        return session;
    }

    /** What the batch is of, in words. */
    public String getSubject() {
        return getSession() == null ? texts.of("issuing.batch.list", getBatch().total()) : words.label(getSession());
    }

    public Instant getNow() {
        return clock.instant();
    }

    /** How it stands; where nothing can be signed, whether that passes by itself or somebody must act. */
    public String getStanding() {
        BatchView seen = getBatch();
        return seen.waitsFor() == null
                ? texts.name("issuing.batch.state", seen.state())
                : texts.name("issuing.batch.waits", seen.waitsFor());
    }

    /** What that means for whoever looks. */
    public String getMeaning() {
        BatchView seen = getBatch();
        return seen.waitsFor() == null
                ? texts.name("issuing.batch.what", seen.state())
                : texts.name("issuing.batch.waits.what", seen.waitsFor());
    }

    /** Why nothing can be signed at the moment. */
    public String getObstacle() {
        return getBatch().waitsFor().text(language.getLocale());
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
