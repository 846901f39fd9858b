package care.training.kernel;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Counts what comes from each network address within a window, as {@link WindowCount} does. */
public final class AddressCount {
    private static final int GROUPS_OF_A_NETWORK = 4;

    private final WindowCount counted;

    /**
     * @param most how many there may be within {@code window}
     * @param nanoTime as {@link System#nanoTime()}
     */
    public AddressCount(int most, Duration window, LongSupplier nanoTime) {
        counted = new WindowCount(most, window, nanoTime);
    }

    /** Seconds until this address may come again; empty where it may now. */
    public OptionalLong secondsToWait(String address) {
        return counted.secondsToWait(network(address));
    }

    /** Counts one more and says nothing where there may be; else the seconds to wait, and it is not counted. */
    public OptionalLong countOrWait(String address) {
        return counted.countOrWait(network(address));
    }

    /** Counts one more. Problems: {@code tooMany}, with the seconds to wait, and it is not counted. */
    public void require(String address, ProblemCode tooMany) {
        countOrWait(address).ifPresent(seconds -> {
            throw new Problem(tooMany, seconds);
        });
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
