package care.training.certification.credential;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Examples that the standards published; where they come from stands beside them. */
public final class Published {
    private Published() {}

    public static byte[] bytes(String file) {
        try (InputStream content = Published.class.getResourceAsStream("published/" + file)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static JsonObject json(String file) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes(file)))) {
            return reader.readObject();
        }
    }
}
