package care.training.catalog;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How many searches run and wait at once on this node: whatever the public asks for, threads and connections are left for
 * whoever saves an answer in an exam. A search for which there is no room is told so at once, and costs nothing.
 */
@ApplicationScoped
class SearchRoom {
    private static final int MOST_AT_ONCE = 8;
    private static final int MOST_WAITING = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore running;
    private final Semaphore present;
    private final Duration patience;

    SearchRoom() {
        this(MOST_AT_ONCE, MOST_WAITING, PATIENCE);
    }

    SearchRoom(int atOnce, int waiting, Duration patience) {
        this.running = new Semaphore(atOnce, true);
        this.present = new Semaphore(atOnce + waiting);
        this.patience = patience;
    }

    /** What {@code search} finds. Problems: TEMPORARILY_UNAVAILABLE where too many search already; its own. */
    <T> T in(Supplier<T> search) {
        if (!present.tryAcquire()) {
            throw new Problem(ProblemCode.TEMPORARILY_UNAVAILABLE);
        }
        try {
            return waiting(search);
        } finally {
            present.release();
        }
    }

    private <T> T waiting(Supplier<T> search) {
        try {
            if (!running.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Problem(ProblemCode.TEMPORARILY_UNAVAILABLE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemCode.TEMPORARILY_UNAVAILABLE);
        }
        try {
            return search.get();
        } finally {
            running.release();
        }
    }
}
