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
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What an operator says in {@code config/learning.yaml}. */
@ApplicationScoped
public class LearningRules {
    private HoursADay hoursADay;

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("learning.yaml"));
    }

    void load(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(content);
            Map<?, ?> day = (Map<?, ?>) document.get("hoursADay");
            hoursADay = new HoursADay(number(day, "least"), number(day, "most"), number(day, "steps"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (RuntimeException wrong) {
            throw new IllegalStateException(file + " cannot be understood", wrong);
        }
    }

    public HoursADay hoursADay() {
        return hoursADay;
    }

    private static BigDecimal number(Map<?, ?> values, String name) {
        return new BigDecimal(String.valueOf(values.get(name)));
    }
}
