package care.training.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WindowCountTest {
    private static final int MOST = 3;
    private static final int MOST_KEYS = 10;

    private final AtomicLong nanos = new AtomicLong();
    private final WindowCount count = new WindowCount(MOST, Duration.ofMinutes(1), nanos::get, MOST_KEYS);

    @Test
    void a_flood_of_new_keys_frees_no_full_one() {
        fill("full");
        for (int i = 0; i < 5 * MOST_KEYS; i++) {
            count.countOrWait("new " + i);
        }
        assertThat(count.secondsToWait("full")).isPresent();
    }

    @Test
    void of_more_full_ones_than_are_kept_some_are_forgotten_and_not_all() {
        for (int i = 0; i < 5 * MOST_KEYS; i++) {
            fill("full " + i);
        }
        long kept = Stream.iterate(0, i -> i + 1)
                .limit(5 * MOST_KEYS)
                .filter(i -> count.secondsToWait("full " + i).isPresent())
                .count();
        assertThat(kept).isBetween(MOST_KEYS / 2L, (long) MOST_KEYS);
    }

    @Test
    void those_that_are_over_are_forgotten_first() {
        for (int i = 0; i < MOST_KEYS; i++) {
            fill("old " + i);
        }
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        count.countOrWait("young");
        for (int i = 0; i < MOST_KEYS - 2; i++) {
            fill("next " + i);
        }
        assertThat(count.secondsToWait("next 0")).isPresent();
    }

    /** The clock takes its time, so that others come between asking and counting where they can. */
    @Test
    void of_many_at_once_no_more_are_counted_than_there_may_be() throws Exception {
        WindowCount slow = new WindowCount(MOST, Duration.ofMinutes(1), () -> {
            LockSupport.parkNanos(2_000_000);
            return 0;
        });
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> one = () -> slow.countOrWait("one").isEmpty();
            List<Future<Boolean>> all =
                    threads.invokeAll(Stream.generate(() -> one).limit(24).toList());
            int counted = 0;
            for (Future<Boolean> future : all) {
                counted += future.get() ? 1 : 0;
            }
            assertThat(counted).isEqualTo(MOST);
        } finally {
            threads.shutdownNow();
        }
    }

    private void fill(String key) {
        for (int i = 0; i < MOST; i++) {
            count.countOrWait(key);
        }
    }
}
