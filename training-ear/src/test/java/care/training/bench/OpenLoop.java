package care.training.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import java.util.function.LongFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Sends requests at a fixed rate whatever becomes of the earlier ones, as people and machines do who know nothing of each
 * other. Each is timed from the moment at which it was due, so that a server that stalls cannot hide the wait.
 */
final class OpenLoop {
    /** So many may be under way; one that finds no room counts as an error, for a person would have given up. */
    private static final int MOST_UNDER_WAY = 4_000;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(3);
    private static final Duration AT_ONCE = Duration.ofMillis(300);
    private static final long MICROSECONDS_TRACKED = Duration.ofSeconds(60).toNanos() / 1_000;
    private static final int DIGITS = 3;

    static {
        // the server ends what was idle for a minute, in the very moment at which it is used again now and then
        System.setProperty("jdk.httpclient.keepalive.timeout", "30");
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * @param request the request with that number, counted from 0
     * @param good the statuses that are no errors
     */
    Measured run(int perSecond, Duration duration, LongFunction<HttpRequest> request, IntPredicate good) {
        Histogram times = new ConcurrentHistogram(MICROSECONDS_TRACKED, DIGITS);
        Errors errors = new Errors();
        Semaphore room = new Semaphore(MOST_UNDER_WAY);
        long count = perSecond * duration.toSeconds();
        long start = System.nanoTime();
        for (long number = 0; number < count; number++) {
            long due = start + number * 1_000_000_000L / perSecond;
            waitUntil(due);
            if (room.tryAcquire()) {
                send(request.apply(number), due, good, times, errors, room);
            } else {
                errors.add("more than " + MOST_UNDER_WAY + " under way");
            }
        }
        room.acquireUninterruptibly(MOST_UNDER_WAY);
        double seconds = (System.nanoTime() - start) / 1e9;
        errors.tell();
        return new Measured(perSecond, (count - errors.count()) / seconds, count, errors.count(), times);
    }

    /** Waits until the server has worked off what nobody waits for any more: one request after the other is answered at once. */
    void settle(LongFunction<HttpRequest> request) {
        long end = System.nanoTime() + LONGEST_SETTLING.toNanos();
        long took;
        do {
            long start = System.nanoTime();
            run(1, Duration.ofSeconds(1), request, status -> true);
            took = System.nanoTime() - start;
        } while (took > AT_ONCE.toNanos() && System.nanoTime() < end);
    }

    private void send(
            HttpRequest request, long due, IntPredicate good, Histogram times, Errors errors, Semaphore room) {
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .orTimeout(LONGEST_WAIT.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .whenComplete((answer, failure) -> {
                    times.recordValue(Math.min((System.nanoTime() - due) / 1_000, MICROSECONDS_TRACKED));
                    if (failure != null) {
                        errors.add(failure.toString());
                    } else if (!good.test(answer.statusCode())) {
                        errors.add("answer " + answer.statusCode());
                    }
                    room.release();
                });
    }

    private static void waitUntil(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }

    /** How many of which kind. */
    private static final class Errors {
        private final Map<String, LongAdder> kinds = new ConcurrentHashMap<>();

        void add(String kind) {
            kinds.computeIfAbsent(kind, none -> new LongAdder()).increment();
        }

        long count() {
            return kinds.values().stream().mapToLong(LongAdder::sum).sum();
        }

        void tell() {
            kinds.forEach((kind, number) -> System.out.println(number + " errors: " + kind));
        }
    }
}
