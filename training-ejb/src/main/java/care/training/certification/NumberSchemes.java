package care.training.certification;

import care.training.kernel.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The forms of certificate numbers, read once from {@code config/certificate/numbers.yaml}, where each stands with its
 * source.
 */
final class NumberSchemes {
    private static final Pattern GROUP = Pattern.compile("\\(\\?<(\\w+)>");

    private final List<Scheme> schemes;
    private final Map<String, Map<String, String>> provinces;

    @SuppressWarnings("unchecked")
    NumberSchemes(InputStream yaml) {
        Map<String, Object> file = (Map<String, Object>)
                new Load(LoadSettings.builder().setLabel("numbers.yaml").build()).loadFromInputStream(yaml);
        provinces = Map.copyOf((Map<String, Map<String, String>>) file.get("provinces"));
        schemes = ((List<Map<String, Object>>) file.get("schemes"))
                .stream().map(NumberSchemes::scheme).toList();
    }

    /** The schemes of the configuration folder. */
    static NumberSchemes known() {
        return Known.SCHEMES;
    }

    /** What {@code number} (already tidied) is by its form alone. */
    NumberForm read(String number) {
        return schemes.stream()
                .map(scheme -> scheme.match(number))
                .flatMap(Optional::stream)
                .filter(this::isOfAProvince)
                .findFirst()
                .orElseGet(() -> NumberForm.malformed(number));
    }

    /** Name of a province by the first two digits of GB/T 2260; empty where there is none. */
    Optional<String> province(String code, Locale locale) {
        return Optional.ofNullable(provinces.get(code)).map(names -> in(names, locale));
    }

    private boolean isOfAProvince(NumberForm form) {
        return form.part("province").map(provinces::containsKey).orElse(true);
    }

    private static String in(Map<String, String> names, Locale locale) {
        return "en".equals(locale.getLanguage()) ? names.get("en") : names.get("zh");
    }

    private static Scheme scheme(Map<String, Object> entry) {
        return new Scheme(
                NumberForm.Kind.valueOf((String) entry.get("kind")),
                Pattern.compile((String) entry.get("pattern")),
                Map.of("zh", (String) entry.get("zh"), "en", (String) entry.get("en")));
    }

    private record Scheme(NumberForm.Kind kind, Pattern pattern, Map<String, String> names) {
        Optional<NumberForm> match(String number) {
            Matcher matcher = pattern.matcher(number);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Map<String, String> parts = new LinkedHashMap<>();
            GROUP.matcher(pattern.pattern())
                    .results()
                    .map(group -> group.group(1))
                    .forEach(name -> parts.put(name, matcher.group(name)));
            return Optional.of(new NumberForm(kind, number, parts, names));
        }
    }

    /** Read when first needed, so that a test can set the folder before. */
    private static final class Known {
        static final NumberSchemes SCHEMES = load();

        private static NumberSchemes load() {
            Path file = Settings.configFolder().resolve("certificate/numbers.yaml");
            try (InputStream yaml = Files.newInputStream(file)) {
                return new NumberSchemes(yaml);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the forms of certificate numbers cannot be read", unreadable);
            }
        }
    }
}
