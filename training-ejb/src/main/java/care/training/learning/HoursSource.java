package care.training.learning;

/** How a day's hours came to be recorded last. */
public enum HoursSource {
    /** Entered by those who teach, by day or as a sheet. */
    ROSTER,
    /** She signed in with the code on the screen. */
    CODE,
    /** Signed in by her teacher, for a reason. */
    MANUAL,
    /** Counted by the server while she learnt online. */
    ONLINE
}
