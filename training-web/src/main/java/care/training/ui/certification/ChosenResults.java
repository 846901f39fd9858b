package care.training.ui.certification;

import care.training.assessment.PublishedResult;
import care.training.assessment.Results;
import care.training.certification.Certificates;
import care.training.certification.IssuingRules;
import care.training.certification.issue.CertificateBatches;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Of one session's results those that somebody chooses, for a batch of certificates of their own. */
@Named
@ViewScoped
public class ChosenResults implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Results results;

    @Inject
    private transient Certificates certificates;

    @Inject
    private transient CertificateBatches batches;

    @Inject
    private transient IssuingRules rules;

    @Inject
    private transient Clock clock;

    private final HashMap<UUID, Boolean> chosen = new HashMap<>();
    private transient Map<UUID, UUID> open;

    /** Whether any result of the session can be certified now. */
    public boolean isOffered(UUID session) {
        return !open(session).isEmpty();
    }

    /** Whether the result of this booking can be certified now. */
    public boolean isOpen(UUID session, UUID booking) {
        return open(session).containsKey(booking);
    }

    /** Problems: RESULTS_NOT_CHOSEN, and those of {@link CertificateBatches#prepare(List)}. */
    public String prepare(UUID session) {
        List<UUID> wanted = open(session).entrySet().stream()
                .filter(result -> Boolean.TRUE.equals(chosen.get(result.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        if (wanted.isEmpty()) {
            throw new Problem(ProblemCode.RESULTS_NOT_CHOSEN);
        }
        return "/association/batch?faces-redirect=true&id="
                + batches.prepare(wanted).id();
    }

    /** Passed, its notice over, without a certificate: by booking. */
    private Map<UUID, UUID> open(UUID session) {
        if (open == null) {
            LocalDate today = LocalDate.now(clock);
            List<PublishedResult> passed = results.published(session).stream()
                    .filter(result -> result.passed() && result.noticeEndsOn().isBefore(today))
                    .toList();
            Set<UUID> certified = certificates.certified(
                    passed.stream().map(PublishedResult::resultId).toList());
            open = passed.stream()
                    .filter(result -> !certified.contains(result.resultId()))
                    .collect(Collectors.toMap(PublishedResult::bookingId, PublishedResult::resultId));
        }
        return open;
    }

    /** What is ticked, by booking. */
    public Map<UUID, Boolean> getChosen() {
        return chosen;
    }

    /** Whether what one prepares waits until another approves it. */
    public boolean isForTwo() {
        return rules.batchNeedsApproval();
    }
}
