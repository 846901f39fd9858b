package care.training.registry;

/** Passed parts whose other part was sat again, for tests of what reads them. */
public final class Resat {
    private Resat() {}

    public static Qualification times(int resits, Qualification passed) {
        for (int taken = 0; taken < resits; taken++) {
            passed.takeResit();
        }
        return passed;
    }
}
