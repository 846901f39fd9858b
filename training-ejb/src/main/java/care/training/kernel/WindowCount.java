package care.training.kernel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Counts by key within a window, on each node by itself and in memory only. The time is the machine's running time, so that
 * nothing is won or lost when its clock is set.
 */
public final class WindowCount {
    /** More keys than these are not kept at once. */
    private static final int MOST_KEYS = 100_000;

    private final int most;
    private final Duration window;
    private final LongSupplier nanoTime;
    private final int mostKeys;
    private final Map<String, Deque<Long>> counted = new ConcurrentHashMap<>();

    /**
     * @param most how many there may be within {@code window}
     * @param nanoTime as {@link System#nanoTime()}
     */
    public WindowCount(int most, Duration window, LongSupplier nanoTime) {
        this(most, window, nanoTime, MOST_KEYS);
    }

    WindowCount(int most, Duration window, LongSupplier nanoTime, int mostKeys) {
        this.most = most;
        this.window = window;
        this.nanoTime = nanoTime;
        this.mostKeys = mostKeys;
    }

    /** Seconds until there may be one more; empty where there may be now. */
    public OptionalLong secondsToWait(String key) {
        Deque<Long> known = counted.get(key);
        if (known == null) {
            return OptionalLong.empty();
        }
        synchronized (known) {
            return secondsToWait(known);
        }
    }

    /** Counts one more and says nothing where there may be; else the seconds to wait, and it is not counted. */
    public OptionalLong countOrWait(String key) {
        if (counted.size() >= mostKeys) {
            sweep();
        }
        Deque<Long> known = counted.computeIfAbsent(key, first -> new ArrayDeque<>());
        synchronized (known) {
            OptionalLong wait = secondsToWait(known);
            if (wait.isEmpty()) {
                known.addLast(nanoTime.getAsLong());
            }
            return wait;
        }
    }

    private OptionalLong secondsToWait(Deque<Long> known) {
        forgetOld(known);
        if (known.size() < most) {
            return OptionalLong.empty();
        }
        long left = window.toNanos() - (nanoTime.getAsLong() - known.peekFirst());
        return OptionalLong.of(Duration.ofNanos(left).toSeconds() + 1);
    }

    private void forgetOld(Deque<Long> known) {
        long now = nanoTime.getAsLong();
        while (!known.isEmpty() && now - known.peekFirst() >= window.toNanos()) {
            known.removeFirst();
        }
    }

    /** Forgets what is over, and where that is not enough the half that had least: a flood of new keys frees no full one. */
    private synchronized void sweep() {
        counted.values().removeIf(known -> size(known) == 0);
        if (counted.size() >= mostKeys) {
            Map<String, Integer> sizes = new HashMap<>();
            counted.forEach((key, known) -> sizes.put(key, size(known)));
            sizes.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .limit(Math.max(1, mostKeys / 2))
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(counted::remove);
        }
    }

    private int size(Deque<Long> known) {
        synchronized (known) {
            forgetOld(known);
            return known.size();
        }
    }
}
