package care.training.standard;

/**
 * How many people an exam needs: one for so many candidates, never fewer than {@code atLeast}, odd where they vote.
 *
 * @param candidatesEach candidates that one person may have, at least 1; {@link #growsWithCandidates} tells whether it counts
 */
public record Staffing(int candidatesEach, int atLeast, boolean odd) {
    /** Candidates of whom any number needs no more people. */
    static final int ANY_NUMBER = Integer.MAX_VALUE;

    /** Whether the number of candidates makes a difference. */
    public boolean growsWithCandidates() {
        return candidatesEach != ANY_NUMBER;
    }

    /** For {@code candidates} of 0 or more. */
    public int of(int candidates) {
        int needed = Math.max(atLeast, candidates / candidatesEach + (candidates % candidatesEach == 0 ? 0 : 1));
        return odd && needed % 2 == 0 ? needed + 1 : needed;
    }
}
