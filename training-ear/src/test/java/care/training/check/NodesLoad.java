package care.training.check;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.platform.Platform;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** How long after the approval of a ban on one node the other node's checks tell it, one ban after the other. */
public final class NodesLoad {
    private static final int BANS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private NodesLoad() {}

    public static String finding(Platform platform) {
        Platform other = platform.node("second", Map.of());
        other.application().start();
        other.application().awaitReady(Duration.ofMinutes(5));
        Register register = new Register(platform);
        Employer employer = Employer.of(other);
        Histogram milliseconds = new Histogram(3);
        for (int i = 0; i < BANS; i++) {
            Somebody somebody = Somebody.random();
            register.inForce(somebody);
            milliseconds.recordValue(told(employer, somebody));
        }
        other.application().stop();
        return String.format(
                Locale.ROOT,
                "%d bans approved on one node: told by a check on the other %d ms later (p50), the latest %d ms",
                BANS,
                milliseconds.getValueAtPercentile(50),
                milliseconds.getMaxValue());
    }

    private static long told(Employer employer, Somebody somebody) {
        long approved = System.nanoTime();
        while (!employer.outcome(somebody).equals("BARRED")) {
            if (System.nanoTime() - approved > PATIENCE.toNanos()) {
                throw new AssertionError("the other node does not know the ban");
            }
        }
        return (System.nanoTime() - approved) / 1_000_000;
    }
}
