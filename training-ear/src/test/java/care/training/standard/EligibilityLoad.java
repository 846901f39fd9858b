package care.training.standard;

import care.training.kernel.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** Decisions on eligibility, one after the other on one core: the rule alone, no server and no database. */
public final class EligibilityLoad {
    private static final int PEOPLE = 10_000;
    private static final long SEED = 20261124;
    private static final LocalDate ON = LocalDate.of(2026, 11, 24);
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(15);

    private final Standard standard;
    private final List<Facts> people;

    /** @param root of the project, whose standards are read */
    public EligibilityLoad(Path root) {
        Standards standards = new Standards();
        standards.load(root.resolve("config/standards"), "61");
        this.standard = standards.edition("4-10-01-03", "2021");
        Random chance = new Random(SEED);
        this.people = Stream.generate(() -> somebody(chance)).limit(PEOPLE).toList();
    }

    /** What the decisions are about. */
    public static String data() {
        return PEOPLE + " people with up to four jobs, two certificates and a diploma each, levels 5 to 1 in turn";
    }

    /** A row of the table of the load; nothing is offered at a rate, each decision follows the last. */
    public String row() {
        run(WARM_UP, new Histogram(3));
        Histogram nanoseconds = new Histogram(3);
        long done = run(MEASURED, nanoseconds);
        return String.format(
                Locale.ROOT,
                "| eligibility decision, one core | – | %.0f | %d | 0 | %.3f | %.3f | %.3f | %.3f | %.1f |",
                done / (double) MEASURED.toSeconds(),
                done,
                milliseconds(nanoseconds, 50),
                milliseconds(nanoseconds, 95),
                milliseconds(nanoseconds, 99),
                milliseconds(nanoseconds, 99.9),
                nanoseconds.getMaxValue() / 1e6);
    }

    private long run(Duration time, Histogram nanoseconds) {
        Level[] levels = Level.values();
        long end = System.nanoTime() + time.toNanos();
        long done = 0;
        long satisfied = 0;
        for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
            Facts facts = people.get((int) (done % PEOPLE));
            satisfied += Eligibility.decide(facts, standard, levels[(int) (done % levels.length)], ON)
                            .isEligible()
                    ? 1
                    : 0;
            nanoseconds.recordValue(System.nanoTime() - begun);
            done++;
        }
        if (satisfied == 0 || satisfied == done) {
            throw new IllegalStateException("the data are of no use: " + satisfied + " of " + done + " may enter");
        }
        return done;
    }

    private static double milliseconds(Histogram nanoseconds, double percent) {
        return nanoseconds.getValueAtPercentile(percent) / 1e6;
    }

    private static Facts somebody(Random chance) {
        List<Facts.Work> work = new ArrayList<>();
        for (int jobs = chance.nextInt(5); jobs > 0; jobs--) {
            LocalDate from = ON.minusDays(chance.nextInt(6_000) + 1L);
            LocalDate to = chance.nextBoolean() ? null : from.plusDays(chance.nextInt(2_000));
            work.add(new Facts.Work(chance.nextInt(4) == 0 ? "厨师" : "育婴员", "育婴员", from, to, chance.nextBoolean()));
        }
        List<Facts.Held> certificates = new ArrayList<>();
        for (int held = chance.nextInt(3); held > 0; held--) {
            certificates.add(new Facts.Held(
                    "4-10-01-02",
                    "育婴员",
                    Level.of(3 + chance.nextInt(3)),
                    ON.minusDays(chance.nextInt(4_000)),
                    chance.nextBoolean()));
        }
        List<Facts.Diploma> diplomas = chance.nextBoolean()
                ? List.of()
                : List.of(new Facts.Diploma(
                        "HIGHER_VOCATIONAL",
                        "学前教育",
                        ON.minusDays(chance.nextInt(4_000) - 300L),
                        false,
                        chance.nextBoolean()));
        return new Facts(
                ON.minusYears(14 + chance.nextInt(40)),
                true,
                false,
                work,
                certificates,
                diplomas,
                List.of(),
                List.of(),
                List.of());
    }
}
