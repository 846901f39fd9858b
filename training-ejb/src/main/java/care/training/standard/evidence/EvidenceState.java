package care.training.standard.evidence;

/** What became of a proof. */
public enum EvidenceState {
    WAITING,
    ACCEPTED,
    REFUSED
}
