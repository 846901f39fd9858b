package care.training.registry;

/** What a person held and holds no more, for the tests of capabilities above. */
public final class Withdrawn {
    private Withdrawn() {}

    public static Qualification revoked(Qualification held) {
        held.become(QualificationStanding.REVOKED);
        return held;
    }
}
