package care.training.ui;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/** A file that somebody uploaded. */
public record Upload(String name, byte[] content) implements Serializable {
    public static Upload of(Part part) {
        try (InputStream content = part.getInputStream()) {
            return new Upload(part.getSubmittedFileName(), content.readAllBytes());
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }
}
