package care.training.bench;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What one step of load showed.
 *
 * @param offered requests a second that were sent
 * @param done requests a second that were answered as they should be, until the last answer came
 * @param times microseconds from when a request was due to its answer
 */
record Measured(int offered, double done, long count, long errors, Histogram times) {
    static final String HEADING =
            "| job | offered /s | done /s | requests | errors | p50 ms | p95 ms | p99 ms | p99.9 ms | longest ms |\n"
                    + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |";

    String row(String job) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %d | %d | %.1f | %.1f | %.1f | %.1f | %.1f |",
                job,
                offered,
                done,
                count,
                errors,
                percentile(50),
                percentile(95),
                percentile(99),
                percentile(99.9),
                times.getMaxValue() / 1e3);
    }

    private double percentile(double percent) {
        return times.getValueAtPercentile(percent) / 1e3;
    }
}
