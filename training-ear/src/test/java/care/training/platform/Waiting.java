package care.training.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a child to answer or to end, and says what is wrong when it does neither. */
public final class Waiting {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Waiting() {}

    /** {@code stillHopeful} throws when waiting longer makes no sense. */
    static void until200(URI address, Child child, String name, Duration limit, Runnable stillHopeful) {
        long end = System.nanoTime() + limit.toNanos();
        String last = "no answer";
        while (System.nanoTime() < end) {
            if (!child.isAlive()) {
                throw new StartFailure(child.death().join());
            }
            try {
                HttpResponse<String> answer = CLIENT.send(
                        HttpRequest.newBuilder(address)
                                .timeout(Duration.ofSeconds(5))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return;
                }
                last = answer.statusCode() + " " + answer.body();
            } catch (IOException notYet) {
                last = "no answer";
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new StartFailure("The start was interrupted.");
            }
            stillHopeful.run();
            pause();
        }
        throw new StartFailure(name + " is not ready after " + limit.toSeconds() + " s (" + address + ": " + last
                + "): see " + child.log());
    }

    static void untilEnd(Child child, String name, Duration limit) {
        try {
            String death = child.death().get(limit.toSeconds(), TimeUnit.SECONDS);
            if (child.exit() != 0) {
                throw new StartFailure(death);
            }
            child.stop();
        } catch (TimeoutException tooSlow) {
            child.kill();
            throw new StartFailure(name + " is not done after " + limit.toSeconds() + " s: see " + child.log());
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.");
        }
    }

    /** Waits until it is so. */
    public static void until(String what, Duration limit, Callable<Boolean> so) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (!so.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit.toSeconds() + " s: " + what);
            }
            pause();
        }
    }

    /** A moment between two looks. */
    public static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
