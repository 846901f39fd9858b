package care.training.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** One piece of work done again and again in this process, each after the last, on one core or on several. */
public final class Repeated {
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration MEASURED = Duration.ofSeconds(15);

    private Repeated() {}

    /** A row of the table of the load; nothing is offered at a rate. */
    public static String row(String job, int threads, Runnable work) {
        run(threads, WARM_UP, work);
        Histogram nanoseconds = run(threads, MEASURED, work);
        return String.format(
                Locale.ROOT,
                "| %s | – | %.0f | %d | 0 | %.2f | %.2f | %.2f | %.2f | %.1f |",
                job,
                nanoseconds.getTotalCount() / (double) MEASURED.toSeconds(),
                nanoseconds.getTotalCount(),
                nanoseconds.getValueAtPercentile(50) / 1e6,
                nanoseconds.getValueAtPercentile(95) / 1e6,
                nanoseconds.getValueAtPercentile(99) / 1e6,
                nanoseconds.getValueAtPercentile(99.9) / 1e6,
                nanoseconds.getMaxValue() / 1e6);
    }

    private static Histogram run(int threads, Duration time, Runnable work) {
        Histogram all = new Histogram(3);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Histogram>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(() -> run(time, work)));
            }
            for (Future<Histogram> worker : running) {
                all.add(worker.get());
            }
            return all;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Histogram run(Duration time, Runnable work) {
        Histogram nanoseconds = new Histogram(3);
        long end = System.nanoTime() + time.toNanos();
        for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
            work.run();
            nanoseconds.recordValue(System.nanoTime() - begun);
        }
        return nanoseconds;
    }
}
