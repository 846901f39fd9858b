package care.training.ui.certification;

import care.training.certification.issue.BatchCandidate;
import care.training.certification.issue.CertificateBatches;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.standard.evidence.PortraitState;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whose certificates a batch is still to make, and whose would be without a photograph. */
@Named
@RequestScoped
public class BatchCandidatesPage extends TablePage<BatchCandidate> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CertificateBatches batches;

    private UUID id;
    private Boolean photograph;

    @Override
    protected Page<BatchCandidate> load(int page, int size, String sort) {
        UUID known = Optional.ofNullable(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        return batches.candidates(known, photograph, page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new HashMap<>();
        filters.put("id", id);
        filters.put("photograph", photograph);
        return filters;
    }

    public String kind(BatchCandidate candidate) {
        return candidate.photograph() == PortraitState.ACCEPTED ? "ok" : "wait";
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    /** Null for all. */
    public Boolean getPhotograph() {
        return photograph;
    }

    public void setPhotograph(Boolean photograph) {
        this.photograph = photograph;
    }
}
