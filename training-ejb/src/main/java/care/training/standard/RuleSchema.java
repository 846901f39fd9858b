package care.training.standard;

import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Flaw;
import care.training.kernel.rules.FlawCode;
import care.training.kernel.rules.FlawedRules;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A JSON schema (draft 2020-12) that a kind of file must satisfy; finds everything it forbids at once. */
final class RuleSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Schema schema;

    private RuleSchema(Schema schema) {
        this.schema = schema;
    }

    static RuleSchema read(Path file) {
        try {
            return new RuleSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(file), InputFormat.JSON));
        } catch (IOException unreadable) {
            throw new FlawedRules(new Flaw(file.toString(), 0, "", FlawCode.UNREADABLE, unreadable.toString()));
        }
    }

    /** In the order in which the schema finds them; empty where the file satisfies it. */
    List<Flaw> flaws(DataEntry file) {
        return schema
                .validate(
                        json(file), context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> flaw(error, file))
                .distinct()
                .toList();
    }

    private static JsonNode json(DataEntry entry) {
        if (entry.isNamed()) {
            ObjectNode object = JSON.objectNode();
            entry.fields().forEach((key, value) -> object.set(key, json(value)));
            return object;
        }
        if (entry.isList()) {
            ArrayNode array = JSON.arrayNode();
            entry.items().forEach(item -> array.add(json(item)));
            return array;
        }
        return scalar(entry.tag(), entry.written());
    }

    private static JsonNode scalar(Tag tag, String written) {
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            try {
                return JSON.numberNode(new BigDecimal(written));
            } catch (NumberFormatException notDecimal) {
                return JSON.textNode(written);
            }
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(written));
        }
        return tag.equals(Tag.NULL) ? JSON.nullNode() : JSON.textNode(written);
    }

    private static Flaw flaw(Error error, DataEntry file) {
        DataEntry at = at(error.getInstanceLocation(), file);
        Object[] arguments = error.getArguments();
        String given = arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]);
        return switch (error.getKeyword()) {
            case "required" -> at.flaw(FlawCode.NEEDS, error.getProperty());
            case "additionalProperties" -> within(at, error.getProperty()).flaw(FlawCode.NOT_KNOWN);
            case "propertyNames" -> within(at, error.getProperty()).flaw(FlawCode.NOT_A_KEY);
            case "enum" -> at.flaw(FlawCode.NOT_ONE_OF, given);
            case "const" -> at.flaw(FlawCode.NOT_THE_VALUE, given);
            case "minimum" -> at.flaw(FlawCode.TOO_SMALL, given);
            case "maximum" -> at.flaw(FlawCode.TOO_LARGE, given);
            case "minItems", "minProperties" -> at.flaw(FlawCode.TOO_FEW, given);
            case "uniqueItems" -> at.flaw(FlawCode.NOT_UNIQUE);
            case "format" -> at.flaw(FlawCode.NOT_A_DATE);
            case "pattern" -> at.flaw(FlawCode.NOT_WRITTEN_SO, given);
            case "type" -> at.flaw(type(error));
            default -> at.flaw(FlawCode.OTHER, error.getMessage());
        };
    }

    private static FlawCode type(Error error) {
        return switch (error.getSchemaNode().asText()) {
            case "integer" -> FlawCode.NOT_WHOLE;
            case "boolean" -> FlawCode.NOT_A_FLAG;
            case "array" -> FlawCode.NOT_A_LIST;
            case "object" -> FlawCode.NOT_NAMED;
            default -> FlawCode.NOT_A_TEXT;
        };
    }

    private static DataEntry within(DataEntry at, String key) {
        return key == null ? at : at.find(key).orElse(at);
    }

    private static DataEntry at(NodePath place, DataEntry file) {
        DataEntry at = file;
        for (int i = 0; i < place.getNameCount(); i++) {
            Object element = place.getElement(i);
            at = element instanceof Integer index
                    ? at.items().get(index)
                    : at.find(element.toString()).orElse(at);
        }
        return at;
    }
}
