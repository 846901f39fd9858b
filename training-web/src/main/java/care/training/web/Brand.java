package care.training.web;

import care.training.kernel.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/** What the platform is called and who runs it: {@code brand/brand.properties} of the configuration folder. */
@ApplicationScoped
public class Brand {
    private final Properties words = new Properties();

    @PostConstruct
    void read() {
        try (Reader file = Files.newBufferedReader(folder().resolve("brand.properties"))) {
            words.load(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException("brand/brand.properties cannot be read: " + unreadable, unreadable);
        }
    }

    public String product(Locale language) {
        return word("product", language);
    }

    public String association(Locale language) {
        return word("association", language);
    }

    public String contact(Locale language) {
        return word("contact", language);
    }

    static Path folder() {
        return Settings.configFolder().resolve("brand");
    }

    private String word(String name, Locale language) {
        String chinese = words.getProperty(name, "");
        return "en".equals(language.getLanguage()) ? words.getProperty(name + ".en", chinese) : chinese;
    }
}
