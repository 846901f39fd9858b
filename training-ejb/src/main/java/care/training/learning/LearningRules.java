package care.training.learning;

import care.training.kernel.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What an operator says in {@code config/learning.yaml}. */
@ApplicationScoped
public class LearningRules {
    private HoursADay hoursADay;
    private Duration seatOffer;

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("learning.yaml"));
    }

    void load(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(content);
            Map<?, ?> day = section(document, "hoursADay");
            hoursADay = new HoursADay(number(day, "least"), number(day, "most"), number(day, "steps"));
            seatOffer = Duration.ofHours(positive(section(document, "seatOffer"), "hours"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (RuntimeException wrong) {
            throw new IllegalStateException(file + " cannot be understood", wrong);
        }
    }

    public HoursADay hoursADay() {
        return hoursADay;
    }

    /** How long a seat that became free is kept for the person it is offered to. */
    public Duration seatOffer() {
        return seatOffer;
    }

    private static Map<?, ?> section(Map<?, ?> document, String name) {
        if (document.get(name) instanceof Map<?, ?> section) {
            return section;
        }
        throw new IllegalArgumentException(name + " is missing");
    }

    private static BigDecimal number(Map<?, ?> values, String name) {
        return new BigDecimal(String.valueOf(values.get(name)));
    }

    private static int positive(Map<?, ?> values, String name) {
        int value = number(values, name).intValueExact();
        if (value <= 0) {
            throw new IllegalArgumentException(name + " is " + value);
        }
        return value;
    }
}
