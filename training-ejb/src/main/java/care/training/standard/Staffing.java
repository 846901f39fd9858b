package care.training.standard;

/**
 * How many people an exam needs: one for so many candidates, never fewer than {@code atLeast}, odd where they vote.
 *
 * @param candidatesEach candidates that one person may have, at least 1
 */
record Staffing(int candidatesEach, int atLeast, boolean odd) {

    /** For {@code candidates} of 0 or more. */
    int of(int candidates) {
        int needed = Math.max(atLeast, (candidates + candidatesEach - 1) / candidatesEach);
        return odd && needed % 2 == 0 ? needed + 1 : needed;
    }
}
