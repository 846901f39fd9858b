package care.training.api;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads parameters of path and query. A query value that does not fit is bad input (400, naming it); the platform alone
 * would answer 404. A path that does not fit is an address where nothing is (404).
 */
@Provider
public class ParameterConverters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == UUID.class) {
            return (ParamConverter<T>)
                    converter(UUID::fromString, annotations, ProblemCode.NOT_AN_IDENTIFIER, UUID::toString);
        } else if (type == LocalDate.class) {
            return (ParamConverter<T>)
                    converter(LocalDate::parse, annotations, ProblemCode.NOT_A_DATE, LocalDate::toString);
        } else if (type == Instant.class) {
            return (ParamConverter<T>) converter(
                    text -> OffsetDateTime.parse(text).toInstant(),
                    annotations,
                    ProblemCode.NOT_A_TIME,
                    Instant::toString);
        } else if (type == Level.class) {
            return (ParamConverter<T>) converter(
                    text -> Level.of(Integer.parseInt(text)),
                    annotations,
                    ProblemCode.UNKNOWN_VALUE,
                    level -> String.valueOf(level.number()),
                    "1, 2, 3, 4, 5");
        } else if (type == Integer.class) {
            return (ParamConverter<T>)
                    converter(Integer::valueOf, annotations, ProblemCode.NOT_A_NUMBER, String::valueOf);
        } else if (type.isEnum()) {
            return (ParamConverter<T>) enumConverter(type, annotations);
        }
        return null;
    }

    private static ParamConverter<Object> enumConverter(Class<?> type, Annotation[] annotations) {
        Object[] constants = type.getEnumConstants();
        String all =
                String.join(", ", Arrays.stream(constants).map(Object::toString).toList());
        return converter(
                text -> Arrays.stream(constants)
                        .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new),
                annotations,
                ProblemCode.UNKNOWN_VALUE,
                Object::toString,
                all);
    }

    private static <T> ParamConverter<T> converter(
            Function<String, T> read,
            Annotation[] annotations,
            ProblemCode code,
            Function<T, String> write,
            Object... more) {
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                if (text == null || text.isBlank()) {
                    return null;
                }
                try {
                    return read.apply(text.strip());
                } catch (IllegalArgumentException | DateTimeException | Problem unreadable) {
                    throw refused(annotations, code, text, more);
                }
            }

            @Override
            public String toString(T value) {
                return write.apply(value);
            }
        };
    }

    private static Problem refused(Annotation[] annotations, ProblemCode code, String text, Object... more) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof PathParam) {
                return new Problem(ProblemCode.NOT_FOUND);
            } else if (annotation instanceof QueryParam query) {
                String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
                return Problem.invalid(
                        query.value(), code, more.length == 0 ? new Object[] {shown} : new Object[] {shown, more[0]});
            }
        }
        return new Problem(ProblemCode.INVALID_INPUT);
    }
}
