package care.training.learning;

import care.training.catalog.CourseKind;
import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import care.training.learning.online.OnlineRules;
import care.training.learning.presence.CodeRules;
import care.training.learning.record.ContinuingRule;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;

/** What an operator says in {@code config/learning.yaml}. */
@ApplicationScoped
public class LearningRules {
    private static final int MOST_HOURS = 24 * 30;
    private static final int MOST_SECONDS = 3_600;

    private HoursADay hoursADay;
    private Duration seatOffer;
    private CodeRules codes;
    private OnlineRules online;
    private ContinuingRule continuing;

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("learning.yaml"));
    }

    /** Throws {@link IllegalStateException}, saying where, when a value is missing or not what it must be. */
    LearningRules load(Path file) {
        DataEntry values =
                DataEntry.read(file).only("hoursADay", "seatOffer", "classCode", "online", "continuingEducation");
        hoursADay = hoursADay(values.at("hoursADay").only("least", "most", "steps", "mark", "source"));
        DataEntry offer = values.at("seatOffer").only("hours", "mark", "source");
        Marked.sourced(offer);
        seatOffer = Duration.ofHours(offer.at("hours").number(1, MOST_HOURS));
        codes = codes(values.at("classCode"));
        online = online(values.at("online"));
        continuing = continuing(values.at("continuingEducation"));
        return this;
    }

    public HoursADay hoursADay() {
        return hoursADay;
    }

    /** How long a seat that became free is kept for the person it is offered to. */
    public Duration seatOffer() {
        return seatOffer;
    }

    /** How people sign in by the code on the classroom's screen. */
    public CodeRules codes() {
        return codes;
    }

    /** How time online is counted. */
    public OnlineRules online() {
        return online;
    }

    /** How much somebody who works with children learns on every year. */
    public ContinuingRule continuing() {
        return continuing;
    }

    private static ContinuingRule continuing(DataEntry rule) {
        rule.only("hoursAYear", "kinds", "mark", "source");
        return new ContinuingRule(
                rule.at("hoursAYear").number(0, 2_000),
                rule.at("kinds").items().stream()
                        .map(kind -> kind.choice(CourseKind.class))
                        .collect(Collectors.toSet()),
                Marked.sourced(rule));
    }

    private static HoursADay hoursADay(DataEntry day) {
        Marked.sourced(day);
        try {
            return new HoursADay(decimal(day.at("least")), decimal(day.at("most")), decimal(day.at("steps")));
        } catch (IllegalArgumentException contradicting) {
            throw day.wrong(contradicting.getMessage());
        }
    }

    private static CodeRules codes(DataEntry code) {
        Marked.sourced(code.only(
                "changesEverySeconds", "digits", "openMinutes", "guesses", "guessesInMinutes", "mark", "source"));
        return new CodeRules(
                code.at("changesEverySeconds").number(10, MOST_SECONDS),
                code.at("digits").number(4, 9),
                Duration.ofMinutes(code.at("openMinutes").number(1, 600)),
                code.at("guesses").number(1, 100),
                Duration.ofMinutes(code.at("guessesInMinutes").number(1, 600)));
    }

    private static OnlineRules online(DataEntry time) {
        Marked.sourced(time.only(
                "beatSeconds",
                "gapSeconds",
                "questionSeconds",
                "answerSeconds",
                "tries",
                "minutesAnHour",
                "mark",
                "source"));
        try {
            return new OnlineRules(
                    seconds(time, "beatSeconds"),
                    seconds(time, "gapSeconds"),
                    seconds(time, "questionSeconds"),
                    seconds(time, "answerSeconds"),
                    time.at("tries").number(1, 10),
                    time.at("minutesAnHour").number(1, 60));
        } catch (IllegalArgumentException contradicting) {
            throw time.wrong(contradicting.getMessage());
        }
    }

    private static Duration seconds(DataEntry values, String name) {
        return Duration.ofSeconds(values.at(name).number(1, MOST_SECONDS));
    }

    private static BigDecimal decimal(DataEntry value) {
        try {
            return new BigDecimal(value.text());
        } catch (NumberFormatException notANumber) {
            throw value.wrong("must be a number");
        }
    }
}
