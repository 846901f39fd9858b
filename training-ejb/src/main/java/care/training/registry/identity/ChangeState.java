package care.training.registry.identity;

/** How a request stands. */
public enum ChangeState {
    ASKED,
    APPROVED,
    REFUSED
}
