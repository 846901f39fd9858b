package care.training.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The districts that an operator serves, from {@code config/districts.yaml}. */
@ApplicationScoped
public class Districts {
    private List<District> districts = List.of();

    /**
     * @param code six digits (GB/T 2260)
     * @param name with its kind: 雁塔区, 蓝田县
     */
    public record District(String code, String name, String english) {
        public String name(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : name;
        }

        /** By code, by name with or without 区, 县 or 市, or by English name. */
        boolean isCalled(String text) {
            return code.equals(text)
                    || name.equals(text)
                    || name.substring(0, name.length() - 1).equals(text)
                    || english.equalsIgnoreCase(text);
        }
    }

    public static Districts load(Path folder) {
        Districts loaded = new Districts();
        loaded.districts = read(folder.resolve("districts.yaml"));
        return loaded;
    }

    @PostConstruct
    void load() {
        districts = read(Settings.configFolder().resolve("districts.yaml"));
    }

    /** In the order of the file. */
    public List<District> all() {
        return districts;
    }

    /** The district that is meant by a code or a name. */
    public Optional<District> find(String codeOrName) {
        return districts.stream()
                .filter(district -> district.isCalled(codeOrName))
                .findFirst();
    }

    /** Its name; a code that is not listed is shown as it is. */
    public String name(String code, Locale locale) {
        return districts.stream()
                .filter(district -> district.code().equals(code))
                .findFirst()
                .map(district -> district.name(locale))
                .orElse(code);
    }

    private static List<District> read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(content);
            List<District> read = new ArrayList<>();
            for (Object entry : (List<?>) document.get("districts")) {
                Map<?, ?> district = (Map<?, ?>) entry;
                read.add(new District(
                        text(district, "code", file), text(district, "name", file), text(district, "english", file)));
            }
            return List.copyOf(read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Map<?, ?> district, String field, Path file) {
        if (district.get(field) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalStateException(file + ": the district " + district + " has no " + field);
    }
}
