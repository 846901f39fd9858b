package care.training.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an operator sets. A setting {@code training.some-name} is read from the environment ({@code
 * TRAINING_SOME_NAME}), else from the system properties (WildFly's {@code --properties=file}), else from the defaults
 * packed with the application. An empty value counts as not set.
 */
public final class Settings {
    private static final Properties DEFAULTS = defaults();

    private Settings() {}

    public static Optional<String> find(String name) {
        return first(System.getenv(variable(name)), System.getProperty(name), DEFAULTS.getProperty(name));
    }

    /** Throws {@link IllegalStateException}, naming the setting, where it has no value. */
    public static String get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("setting " + name + " has no value: set it as "
                        + variable(name) + " or in the properties file"));
    }

    /**
     * What stands between {@code prefix} and {@code suffix} in the names of settings that have a value, in capitals: so
     * settings are found whose names nobody knows beforehand.
     */
    public static Set<String> between(String prefix, String suffix) {
        Set<String> between = new TreeSet<>();
        System.getenv().keySet().forEach(name -> add(between, name, variable(prefix), variable(suffix)));
        System.getProperties().stringPropertyNames().forEach(name -> add(between, name, prefix, suffix));
        between.removeIf(middle -> find(prefix + middle + suffix).isEmpty());
        return between;
    }

    private static void add(Set<String> between, String name, String prefix, String suffix) {
        if (name.startsWith(prefix) && name.endsWith(suffix) && name.length() > prefix.length() + suffix.length()) {
            between.add(name.substring(prefix.length(), name.length() - suffix.length())
                    .toUpperCase(Locale.ROOT));
        }
    }

    private static String variable(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** True only in demo mode, which alone may use the demo's keys and people. */
    public static boolean isDemo() {
        return Boolean.parseBoolean(find("training.demo").orElse("false"));
    }

    /** The folder with what an operator edits: standards, fonts, calendars. */
    public static Path configFolder() {
        return Path.of(find("training.config").orElseGet(Settings::besideTheServer));
    }

    private static String besideTheServer() {
        String server = System.getProperty("jboss.server.config.dir");
        return server != null ? server + "/training" : System.getProperty("training.root", "..") + "/config";
    }

    private static Optional<String> first(String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return Optional.of(value.strip());
            }
        }
        return Optional.empty();
    }

    private static Properties defaults() {
        Properties properties = new Properties();
        try (InputStream packed = Settings.class.getResourceAsStream("/META-INF/training-defaults.properties")) {
            if (packed != null) {
                properties.load(packed);
            }
            return properties;
        } catch (IOException unreadable) {
            throw new IllegalStateException("the packed defaults cannot be read", unreadable);
        }
    }
}
