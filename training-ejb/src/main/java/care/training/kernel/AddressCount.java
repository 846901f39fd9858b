package care.training.kernel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Counts what comes from each network address within a window, on each node by itself and in memory only. The time is the
 * machine's running time, so that nothing is won or lost when its clock is set.
 */
public final class AddressCount {
    /** More addresses than these are not kept at once: those that were quiet longest are forgotten. */
    private static final int MOST_ADDRESSES = 100_000;

    private static final int GROUPS_OF_A_NETWORK = 4;

    private final int most;
    private final Duration window;
    private final LongSupplier nanoTime;
    private final Map<String, Deque<Long>> counted = new ConcurrentHashMap<>();

    /**
     * @param most how many there may be within {@code window}
     * @param nanoTime as {@link System#nanoTime()}
     */
    public AddressCount(int most, Duration window, LongSupplier nanoTime) {
        this.most = most;
        this.window = window;
        this.nanoTime = nanoTime;
    }

    /** Seconds until this address may come again; empty where it may now. */
    public OptionalLong secondsToWait(String address) {
        Deque<Long> known = counted.get(network(address));
        if (known == null) {
            return OptionalLong.empty();
        }
        synchronized (known) {
            return secondsToWait(known);
        }
    }

    /** Counts one more. */
    public void count(String address) {
        Deque<Long> known = known(address);
        synchronized (known) {
            add(known);
        }
    }

    /** Counts one more and says nothing where there may be; else the seconds to wait, and it is not counted. */
    public OptionalLong countOrWait(String address) {
        Deque<Long> known = known(address);
        synchronized (known) {
            OptionalLong wait = secondsToWait(known);
            if (wait.isEmpty()) {
                add(known);
            }
            return wait;
        }
    }

    /** Counts one more. Problems: {@code tooMany}, with the seconds to wait, and it is not counted. */
    public void require(String address, ProblemCode tooMany) {
        countOrWait(address).ifPresent(seconds -> {
            throw new Problem(tooMany, seconds);
        });
    }

    private Deque<Long> known(String address) {
        if (counted.size() >= MOST_ADDRESSES) {
            sweep();
        }
        return counted.computeIfAbsent(network(address), first -> new ArrayDeque<>());
    }

    private OptionalLong secondsToWait(Deque<Long> known) {
        forgetOld(known);
        if (known.size() < most) {
            return OptionalLong.empty();
        }
        long left = window.toNanos() - (nanoTime.getAsLong() - known.peekFirst());
        return OptionalLong.of(Duration.ofNanos(left).toSeconds() + 1);
    }

    private void add(Deque<Long> known) {
        forgetOld(known);
        if (known.size() < most) {
            known.addLast(nanoTime.getAsLong());
        }
    }

    private void sweep() {
        counted.values().removeIf(known -> {
            synchronized (known) {
                forgetOld(known);
                return known.isEmpty();
            }
        });
        if (counted.size() >= MOST_ADDRESSES) {
            counted.clear();
        }
    }

    private void forgetOld(Deque<Long> known) {
        long now = nanoTime.getAsLong();
        while (!known.isEmpty() && now - known.peekFirst() >= window.toNanos()) {
            known.removeFirst();
        }
    }

    /** Of IPv6 the first 64 bits: whoever has one address there has all of them. */
    public static String network(String address) {
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        String[] ends = address.split("%")[0].split("::", 2);
        StringBuilder network = new StringBuilder();
        String[] first = ends[0].isEmpty() ? new String[0] : ends[0].split(":");
        for (int group = 0; group < GROUPS_OF_A_NETWORK; group++) {
            network.append(group < first.length ? Integer.toHexString(Integer.parseInt(first[group], 16)) : "0")
                    .append(':');
        }
        return network.toString();
    }
}
