package care.training.certification.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The fixed texts of the certificate, from {@code config/certificate/layout.yaml}. */
final class Wording {
    private final Map<String, Text> texts = new HashMap<>();
    private final Map<String, String> addresses;

    @SuppressWarnings("unchecked")
    Wording(InputStream yaml) {
        Map<String, Map<String, ?>> file = (Map<String, Map<String, ?>>)
                new Load(LoadSettings.builder().setLabel("layout.yaml").build()).loadFromInputStream(yaml);
        file.get("texts").forEach((key, value) -> {
            Map<String, String> languages = (Map<String, String>) value;
            texts.put(key, new Text(languages.get("zh"), languages.get("en")));
        });
        addresses = Map.copyOf((Map<String, String>) file.get("addresses"));
    }

    static Wording from(Path file) {
        try (InputStream yaml = Files.newInputStream(file)) {
            return new Wording(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the certificate's texts cannot be read", unreadable);
        }
    }

    /** Throws {@link IllegalStateException}, naming the text, where the file has none. */
    Text text(String key) {
        Text text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("layout.yaml has no text " + key);
        }
        return text;
    }

    String address(String key) {
        String address = addresses.get(key);
        if (address == null) {
            throw new IllegalStateException("layout.yaml has no address " + key);
        }
        return address;
    }
}
