package care.training.standard.evidence;

/** Which proofs a clerk wants to see. */
public enum EvidenceList {
    /** Nobody has examined them: the longest waiting first. */
    TO_EXAMINE("e.state = :waiting", "e.handedInAt, e.id"),
    /** Accepted by another clerk and picked for a second look: the longest waiting first. */
    TO_LOOK_AGAIN("e.sample = :again and e.examinedBy <> :me", "e.examinedAt, e.id"),
    /** Examined: the last one first. */
    DONE("e.state <> :waiting", "e.examinedAt desc, e.id");

    private final String condition;
    private final String order;

    EvidenceList(String condition, String order) {
        this.condition = condition;
        this.order = order;
    }

    String condition() {
        return condition;
    }

    String order() {
        return order;
    }
}
