package care.training.kernel;

import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares JSON from outside with the type it is to become, before it is bound: the mapper alone cuts 1.5 to 1, wraps
 * 99999999999 to some int, keeps the last of two equal keys and names no path in its errors.
 */
final class JsonShape {
    /** More levels than any body of the API has; deeper ones are an attack on the stack. */
    private static final int DEEPEST = 32;

    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_VIOLATIONS = 100;

    private final JsonParser parser;
    private final List<Violation> violations = new ArrayList<>();

    private JsonShape(JsonParser parser) {
        this.parser = parser;
    }

    /** The body as text; only UTF-8 is JSON (RFC 8259, 8.1). A byte order mark is passed over. */
    static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new Problem(ProblemCode.NOT_UTF8);
        }
    }

    static void check(String json, Type type) {
        try (JsonParser parser = jakarta.json.Json.createParser(new StringReader(json))) {
            JsonShape shape = new JsonShape(parser);
            shape.value(parser.next(), type, "", 0);
            if (parser.hasNext()) {
                parser.next();
            }
            if (!shape.violations.isEmpty()) {
                throw Problem.invalid(shape.violations);
            }
        } catch (JsonParsingException broken) {
            throw brokenAt(broken.getLocation());
        } catch (java.util.NoSuchElementException | IllegalStateException ended) {
            throw new Problem(ProblemCode.BROKEN_JSON, 1, json.length());
        }
    }

    private static Problem brokenAt(JsonLocation where) {
        return new Problem(
                ProblemCode.BROKEN_JSON, Math.max(1, where.getLineNumber()), Math.max(1, where.getColumnNumber()));
    }

    private void value(Event event, Type type, String path, int depth) {
        if (depth > DEEPEST) {
            throw new Problem(ProblemCode.TOO_DEEP, DEEPEST);
        }
        switch (event) {
            case START_OBJECT -> object(type, path, depth);
            case START_ARRAY -> array(type, path, depth);
            case VALUE_NULL -> nothing(type, path);
            case VALUE_STRING, VALUE_NUMBER, VALUE_TRUE, VALUE_FALSE -> scalar(event, type, path);
            default -> throw new IllegalStateException("not the start of a value: " + event);
        }
    }

    private void object(Type type, String path, int depth) {
        Map<String, Type> fields = fields(type);
        boolean any = isAny(type) || type == JsonStructure.class || rawType(type) == Map.class;
        if (!any && fields == null) {
            refuse(path, wrongKind(rawType(type)), "{…}");
        }
        Set<String> seen = new HashSet<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            String inner = path.isEmpty() ? name : path + "." + name;
            if (!seen.add(name)) {
                refuse(inner, ProblemCode.DOUBLED_FIELD);
            }
            Type innerType = fields == null ? valueType(type) : fields.getOrDefault(name, Object.class);
            if (fields != null && !fields.containsKey(name)) {
                refuse(inner, ProblemCode.UNKNOWN_FIELD, name);
            }
            value(parser.next(), innerType, inner, depth + 1);
        }
    }

    private void array(Type type, String path, int depth) {
        Class<?> raw = rawType(type);
        if (!isAny(type) && !Collection.class.isAssignableFrom(raw) && !raw.isArray() && type != JsonStructure.class) {
            refuse(path, wrongKind(raw), "[…]");
        }
        Type inner = raw.isArray() ? raw.getComponentType() : elementType(type, 0);
        int index = 0;
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            value(event, inner, path + "[" + index++ + "]", depth + 1);
        }
    }

    private void nothing(Type type, String path) {
        if (type instanceof Class<?> plain && plain.isPrimitive()) {
            refuse(path, ProblemCode.REQUIRED);
        }
    }

    private void scalar(Event event, Type type, String path) {
        Class<?> raw = rawType(type);
        String text = event == Event.VALUE_TRUE ? "true" : event == Event.VALUE_FALSE ? "false" : parser.getString();
        boolean number = event == Event.VALUE_NUMBER;
        if (number && text.length() > LONGEST_NUMBER || number && isHuge(text)) {
            refuse(path, ProblemCode.NOT_A_NUMBER, text.substring(0, Math.min(12, text.length())) + "…");
        } else if (isAny(type)) {
            return;
        } else if (raw == String.class) {
            refuseUnless(event == Event.VALUE_STRING, path, ProblemCode.NOT_A_TEXT, text);
        } else if (raw == boolean.class || raw == Boolean.class) {
            refuseUnless(
                    event == Event.VALUE_TRUE || event == Event.VALUE_FALSE,
                    path,
                    ProblemCode.UNKNOWN_VALUE,
                    text,
                    "true, false");
        } else if (raw == Level.class) {
            refuseUnless(number && text.matches("[1-5]"), path, ProblemCode.UNKNOWN_VALUE, text, "1, 2, 3, 4, 5");
        } else if (raw == SocialCreditCode.class) {
            refuseUnless(SocialCreditCode.isWellFormed(text), path, ProblemCode.CREDIT_CODE_INVALID);
        } else if (isNumber(raw)) {
            refuseUnless(number && fits(raw, text), path, ProblemCode.NOT_A_NUMBER, text);
        } else {
            refuseUnless(
                    event == Event.VALUE_STRING && isReadable(raw, text), path, wrongKind(raw), arguments(raw, text));
        }
    }

    private static boolean isHuge(String number) {
        // 1e999999999 is short to write and endless to compute with
        return Math.abs((long) new BigDecimal(number).scale()) > LONGEST_NUMBER;
    }

    private static boolean fits(Class<?> type, String number) {
        try {
            BigDecimal value = new BigDecimal(number);
            if (type == int.class || type == Integer.class) {
                value.intValueExact();
            } else if (type == long.class || type == Long.class) {
                value.longValueExact();
            }
            return true;
        } catch (ArithmeticException cut) {
            return false;
        }
    }

    private static boolean isReadable(Class<?> type, String text) {
        try {
            if (type == UUID.class) {
                return UUID.fromString(text).toString().equalsIgnoreCase(text);
            } else if (type == Instant.class) {
                OffsetDateTime.parse(text);
            } else if (type == LocalDate.class) {
                LocalDate.parse(text);
            } else if (type.isEnum()) {
                return constants(type).contains(text);
            } else {
                return false;
            }
            return true;
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static ProblemCode wrongKind(Class<?> type) {
        if (type == LocalDate.class) {
            return ProblemCode.NOT_A_DATE;
        } else if (type == Instant.class) {
            return ProblemCode.NOT_A_TIME;
        } else if (isNumber(type)) {
            return ProblemCode.NOT_A_NUMBER;
        } else if (type == String.class) {
            return ProblemCode.NOT_A_TEXT;
        } else if (type == UUID.class) {
            return ProblemCode.NOT_AN_IDENTIFIER;
        }
        return type.isEnum() ? ProblemCode.UNKNOWN_VALUE : ProblemCode.WRONG_KIND;
    }

    private static Object[] arguments(Class<?> type, String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return type.isEnum() ? new Object[] {shown, String.join(", ", constants(type))} : new Object[] {shown};
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static boolean isNumber(Class<?> type) {
        return type == int.class || type == long.class || type == double.class || Number.class.isAssignableFrom(type);
    }

    private static boolean isAny(Type type) {
        return type == Object.class || JsonValue.class.isAssignableFrom(rawType(type)) && type != JsonStructure.class;
    }

    private static Map<String, Type> fields(Type type) {
        Class<?> raw = rawType(type);
        return raw.isRecord() && raw != SocialCreditCode.class
                ? Arrays.stream(raw.getRecordComponents())
                        .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType))
                : null;
    }

    /** What the fields of an object hold that is bound to no record; a list of something may stand here too, refused. */
    private static Type valueType(Type type) {
        return rawType(type) == Map.class ? elementType(type, 1) : Object.class;
    }

    private static Type elementType(Type type, int position) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[position] : Object.class;
    }

    private static Class<?> rawType(Type type) {
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    private void refuseUnless(boolean good, String path, ProblemCode code, Object... arguments) {
        if (!good) {
            refuse(path, code, arguments);
        }
    }

    private void refuse(String path, ProblemCode code, Object... arguments) {
        violations.add(new Violation(path, code, arguments));
        if (violations.size() >= MOST_VIOLATIONS) {
            throw Problem.invalid(violations);
        }
    }
}
