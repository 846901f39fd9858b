package care.training.notification;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.check.Employer;
import care.training.platform.ApiClient;
import care.training.platform.Platform;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** How long after the approval of a ban an employer's own system has been told that one of its staff is barred. */
public final class AlertLoad {
    private static final int BANS = 50;
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private AlertLoad() {}

    /** One ban after the other, each told to a receiver on this machine that takes what comes at once. */
    public static String finding(Platform platform) {
        ApiClient employer = Employer.onRecord(platform).client();
        Register register = new Register(platform);
        Histogram milliseconds = new Histogram(3);
        try (Receiver receiver = Receiver.start(
                Files.createTempDirectory("receiver"),
                Path.of(platform.settings().get("training.webhook.authorities")))) {
            employer.put(
                            "/webhook",
                            Json.createObjectBuilder()
                                    .add("address", receiver.address())
                                    .build())
                    .expect(200);
            for (int i = 0; i < BANS; i++) {
                milliseconds.recordValue(told(register, employer, receiver));
            }
            employer.delete("/webhook").expect(204);
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return String.format(
                Locale.ROOT,
                "alerts of %d bans: at the employer's system %d ms after the approval was answered (p50), the latest %d ms",
                BANS,
                milliseconds.getValueAtPercentile(50),
                milliseconds.getMaxValue());
    }

    private static long told(Register register, ApiClient employer, Receiver receiver) {
        Somebody somebody = Somebody.random();
        new Employer(employer).hire("B-" + UUID.randomUUID(), somebody);
        String ban = register.proposed(Register.decision(somebody.asJson()));
        int before = receiver.taken().size();
        register.approve(ban).expect(200);
        long start = System.nanoTime();
        while (receiver.taken().size() == before) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError("no alert came");
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return (System.nanoTime() - start) / 1_000_000;
    }
}
