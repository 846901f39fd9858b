package care.training.scheduling;

import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.Sourced;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** How exams are held, from {@code config/exams/rules.yaml}; each value stands there with its mark and source. */
@ApplicationScoped
public class ExamRules {
    /** The day on which a candidate must fulfil the entry conditions. */
    public enum EligibilityDay {
        THEORY_DATE,
        REGISTRATION_CLOSES,
        END_OF_YEAR
    }

    private EligibilityDay eligibilityDay;
    private int registrationClosesDaysBefore;
    private Duration skillsAfterTheory;
    private int usualSeats;
    private int mostSeats;
    private Duration lateLimit;
    private final Map<String, Sourced> sources = new HashMap<>();

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("exams/rules.yaml"));
    }

    /** Throws {@link IllegalStateException}, saying where, when a value is missing or not what it must be. */
    ExamRules load(Path file) {
        DataEntry values = DataEntry.read(file)
                .only(
                        "eligibilityDay",
                        "registrationClosesDaysBefore",
                        "skillsAfterTheoryMinutes",
                        "usualSeats",
                        "mostSeats",
                        "lateLimitMinutes");
        for (String name : values.keys()) {
            sources.put(name, Marked.sourced(values.at(name)));
        }
        eligibilityDay = Marked.value(values.at("eligibilityDay")).choice(EligibilityDay.class);
        registrationClosesDaysBefore = number(values, "registrationClosesDaysBefore", 0, 365);
        skillsAfterTheory = Duration.ofMinutes(number(values, "skillsAfterTheoryMinutes", 0, 60 * 24 * 30));
        usualSeats = number(values, "usualSeats", 1, 100_000);
        mostSeats = number(values, "mostSeats", usualSeats, 100_000);
        lateLimit = Duration.ofMinutes(number(values, "lateLimitMinutes", 0, 600));
        return this;
    }

    private static int number(DataEntry values, String name, int least, int most) {
        return Marked.value(values.at(name)).number(least, most);
    }

    /** Where a value comes from and how well it is known, by its name in the file, e.g. {@code lateLimitMinutes}. */
    public Sourced source(String value) {
        return sources.get(value);
    }

    /** The day on which a candidate of a session must fulfil the entry conditions. */
    public LocalDate eligibilityOn(Instant theoryAt, Instant registrationCloses, ZoneId zone) {
        LocalDate exam = theoryAt.atZone(zone).toLocalDate();
        return switch (eligibilityDay) {
            case THEORY_DATE -> exam;
            case REGISTRATION_CLOSES -> registrationCloses.atZone(zone).toLocalDate();
            case END_OF_YEAR -> LocalDate.of(exam.getYear(), 12, 31);
        };
    }

    public EligibilityDay eligibilityDay() {
        return eligibilityDay;
    }

    public int registrationClosesDaysBefore() {
        return registrationClosesDaysBefore;
    }

    public Duration skillsAfterTheory() {
        return skillsAfterTheory;
    }

    public int usualSeats() {
        return usualSeats;
    }

    int mostSeats() {
        return mostSeats;
    }

    /** How long after the beginning of the theory exam a candidate may still start. */
    public Duration lateLimit() {
        return lateLimit;
    }
}
