package care.training.web;

import care.training.kernel.Problem;
import java.util.Arrays;

/**
 * What went wrong on the server's side, in its log under the request's number. That something is away for a while is a line
 * and not a stack each time: hundreds a second of those filled a disk by gigabytes and took an eighth of the processor.
 */
public final class FailureLog {
    private static final System.Logger LOG = System.getLogger(FailureLog.class.getName());
    private static final String OWN = "care.training.";
    private static final int AWAY = 503;
    private static final int MOST_CAUSES = 20;

    private FailureLog() {}

    /** Nothing where the fault is the caller's. */
    public static void write(String number, Problem problem, Throwable thrown) {
        int status = problem.code().status();
        String line = "request " + number + " failed: " + problem.code();
        if (status == AWAY) {
            LOG.log(System.Logger.Level.ERROR, line + ", " + reason(thrown));
        } else if (status >= 500) {
            LOG.log(System.Logger.Level.ERROR, line, thrown);
        }
    }

    /** The innermost cause, and where in our own code it came up. */
    static String reason(Throwable thrown) {
        Throwable cause = thrown;
        for (int steps = 0; cause.getCause() != null && steps < MOST_CAUSES; steps++) {
            cause = cause.getCause();
        }
        return cause
                + Arrays.stream(cause.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith(OWN))
                        .findFirst()
                        .map(frame -> " at " + frame)
                        .orElse("");
    }
}
