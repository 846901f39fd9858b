package care.training.kernel;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** Tells failures that pass without anybody mending anything: the database was away, or two got in each other's way. */
public final class Outage {
    /** PostgreSQL's classes 08 (connection), 53 (resources) and 57 (the server is going down or a query was cut off). */
    private static final Set<String> AWAY = Set.of("08", "53", "57");

    /** Serialization failure, deadlock: the same again may go through. */
    private static final Set<String> IN_THE_WAY = Set.of("40001", "40P01");

    private static final int STATE_LENGTH = 5;

    /** Of causes and what was suppressed with them; nothing real is as deep. */
    private static final int MOST = 100;

    private Outage() {}

    /** Whether the database was not there, or could not answer. */
    public static boolean isOne(SQLException refused) {
        String state = refused.getSQLState();
        if (state == null || state.length() < STATE_LENGTH) {
            // the pool itself throws without a state: it has no connection to give
            return refused.getCause() == null;
        }
        return AWAY.contains(state.substring(0, 2));
    }

    /** Whether {@code thrown} passes: what was to be done may be tried again as it is. */
    public static boolean isBehind(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> behind = new ArrayDeque<>();
        behind.add(thrown);
        while (!behind.isEmpty() && seen.size() < MOST) {
            Throwable one = behind.remove();
            if (passes(one)) {
                return true;
            }
            // a transaction manager hides why it could not commit among what it suppresses
            for (Throwable other : one.getSuppressed()) {
                add(other, seen, behind);
            }
            add(one.getCause(), seen, behind);
        }
        return false;
    }

    private static void add(Throwable one, Set<Throwable> seen, Deque<Throwable> behind) {
        if (one != null && seen.add(one)) {
            behind.add(one);
        }
    }

    private static boolean passes(Throwable one) {
        if (one instanceof SQLException refused) {
            return refused instanceof SQLTransientException
                    || refused instanceof SQLRecoverableException
                    || IN_THE_WAY.contains(String.valueOf(refused.getSQLState()))
                    || isOne(refused);
        }
        // the database went away while it committed: whoever tries again finds what became of it
        return one instanceof HeuristicMixedException
                || one instanceof HeuristicRollbackException
                || one.getClass().getName().equals("jakarta.resource.ResourceException");
    }
}
