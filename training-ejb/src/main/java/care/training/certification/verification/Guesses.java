package care.training.certification.verification;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Counts queries without a match by address, on each node by itself and in memory only. The time is the machine's running
 * time, so that nothing is won or lost when its clock is set.
 */
@ApplicationScoped
public class Guesses {
    /** More addresses than these are not kept at once: those that were quiet longest are forgotten. */
    private static final int MOST_ADDRESSES = 100_000;

    private static final int GROUPS_OF_A_NETWORK = 4;

    @Inject
    private VerificationRules rules;

    private final Map<String, Deque<Long>> misses = new ConcurrentHashMap<>();
    private LongSupplier nanoTime = System::nanoTime;

    protected Guesses() {}

    Guesses(VerificationRules rules, LongSupplier nanoTime) {
        this.rules = rules;
        this.nanoTime = nanoTime;
    }

    /** Problems: TOO_MANY_GUESSES with the seconds to wait, of right and wrong answers alike. */
    void requireFew(String address) {
        Deque<Long> known = misses.get(network(address));
        if (known == null) {
            return;
        }
        synchronized (known) {
            forgetOld(known);
            if (known.size() >= rules.guesses()) {
                long left = rules.guessWindow().toNanos() - (nanoTime.getAsLong() - known.peekFirst());
                throw new Problem(
                        ProblemCode.TOO_MANY_GUESSES, Duration.ofNanos(left).toSeconds() + 1);
            }
        }
    }

    void missed(String address) {
        if (misses.size() >= MOST_ADDRESSES) {
            sweep();
        }
        Deque<Long> known = misses.computeIfAbsent(network(address), first -> new ArrayDeque<>());
        synchronized (known) {
            forgetOld(known);
            if (known.size() < rules.guesses()) {
                known.addLast(nanoTime.getAsLong());
            }
        }
    }

    private void sweep() {
        misses.values().removeIf(known -> {
            synchronized (known) {
                forgetOld(known);
                return known.isEmpty();
            }
        });
        if (misses.size() >= MOST_ADDRESSES) {
            misses.clear();
        }
    }

    private void forgetOld(Deque<Long> known) {
        long now = nanoTime.getAsLong();
        while (!known.isEmpty()
                && now - known.peekFirst() >= rules.guessWindow().toNanos()) {
            known.removeFirst();
        }
    }

    /** Of IPv6 the first 64 bits: whoever has one address there has all of them. */
    static String network(String address) {
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
