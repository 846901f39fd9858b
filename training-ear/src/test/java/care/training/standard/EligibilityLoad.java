package care.training.standard;

import care.training.bench.Repeated;
import care.training.kernel.Level;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Decisions on eligibility, one after the other on one core: the rule alone, no server and no database. */
public final class EligibilityLoad {
    private static final int PEOPLE = 10_000;
    private static final long SEED = 20261124;
    private static final LocalDate ON = LocalDate.of(2026, 11, 24);

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
        Level[] levels = Level.values();
        LongAdder satisfied = new LongAdder();
        AtomicInteger done = new AtomicInteger();
        String row = Repeated.row("eligibility decision, one core", 1, () -> {
            int number = done.getAndIncrement();
            Facts facts = people.get(number % PEOPLE);
            if (Eligibility.decide(facts, standard, levels[number % levels.length], ON)
                    .isEligible()) {
                satisfied.increment();
            }
        });
        if (satisfied.sum() == 0 || satisfied.sum() == done.get()) {
            throw new IllegalStateException("the data are of no use: " + satisfied + " of " + done + " may enter");
        }
        return row;
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
