package care.training.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That the effects of a proposed change were found, when, and beside which rules. */
@Entity
@Table(name = "standard_change_preview")
class RulePreview {
    @Id
    @Column(name = "change_id")
    private UUID changeId;

    @Column(name = "based_on")
    private int basedOn;

    @Column(name = "found_at")
    private Instant foundAt;

    protected RulePreview() {}

    /** @param basedOn the newest revision of the rules then */
    RulePreview(UUID changeId, int basedOn, Instant foundAt) {
        this.changeId = changeId;
        this.basedOn = basedOn;
        this.foundAt = foundAt;
    }

    /** Whether the rules beside the proposal are still those it was found by. */
    boolean isBasedOn(int newestRevision) {
        return basedOn == newestRevision;
    }

    Instant foundAt() {
        return foundAt;
    }
}
