package care.training.certification.credential;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A JSON schema (draft 2020-12) of credentials that is packed with the application. */
public final class PackedSchema {
    /** A place that is not as the schema wants, as JSON pointer. */
    public record Breach(String place) {}

    private final String text;
    private final Schema schema;

    private PackedSchema(String file) {
        try (InputStream content = PackedSchema.class.getResourceAsStream("schemas/" + file)) {
            text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packed schema " + file + " cannot be read", unreadable);
        }
    }

    /** What Open Badges 3.0 ask of every achievement credential. */
    public static PackedSchema openBadge() {
        return Known.OPEN_BADGE;
    }

    /** What the credentials of our certificates have besides. */
    public static PackedSchema skillLevelCertificate() {
        return Known.SKILL_LEVEL_CERTIFICATE;
    }

    /** The schema itself, to be given to anybody. */
    public String text() {
        return text;
    }

    /** The first place that is wrong; empty where {@code credential} fits. */
    public Optional<Breach> firstBreach(JsonValue credential) {
        return schema
                .validate(
                        credential.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .findFirst()
                .map(PackedSchema::breach);
    }

    private static Breach breach(Error error) {
        String place = error.getInstanceLocation().toString();
        String field = error.getProperty();
        return new Breach(field == null ? place : place + "/" + field);
    }

    private static final class Known {
        static final PackedSchema OPEN_BADGE = new PackedSchema("open-badge-3.json");
        static final PackedSchema SKILL_LEVEL_CERTIFICATE = new PackedSchema(Addresses.SCHEMA);
    }
}
