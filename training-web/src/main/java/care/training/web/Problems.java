package care.training.web;

import care.training.kernel.Outage;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.NoSuchEntityException;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Turns whatever was thrown into a problem of the catalogue, for pages and API alike. What is not known is UNEXPECTED:
 * its cause goes to the log under the request's number, never to the person.
 */
public final class Problems {
    /** Serialization failure, deadlock, and two requests that both tried what only one may: unique, exclusion. */
    private static final Set<String> ANOTHER_WAS_FIRST = Set.of("40001", "40P01", "23505", "23P01");

    private Problems() {}

    /** The problem behind {@code thrown}; UNEXPECTED has {@code correlationId} as the number to tell the administrator. */
    public static Problem of(Throwable thrown, String correlationId) {
        int steps = 0;
        for (Throwable cause = thrown; cause != null && steps < 20; cause = cause.getCause(), steps++) {
            Optional<Problem> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return new Problem(ProblemCode.UNEXPECTED, correlationId);
    }

    /** The problem that an HTTP status of the server itself stands for. */
    public static Problem ofStatus(int status, String correlationId) {
        return switch (status) {
            case 400 -> new Problem(ProblemCode.INVALID_INPUT);
            case 401 -> new Problem(ProblemCode.NOT_SIGNED_IN);
            case 403 -> new Problem(ProblemCode.FORBIDDEN);
            case 404 -> new Problem(ProblemCode.NOT_FOUND);
            case 405 -> new Problem(ProblemCode.METHOD_NOT_ALLOWED);
            case 406 -> new Problem(ProblemCode.NOT_ACCEPTABLE, "application/json");
            case 413 -> new Problem(ProblemCode.BODY_TOO_LARGE, 1);
            case 415 -> new Problem(ProblemCode.UNSUPPORTED_TYPE, "application/json");
            case 503 -> new Problem(ProblemCode.TEMPORARILY_UNAVAILABLE);
            default -> new Problem(ProblemCode.UNEXPECTED, correlationId);
        };
    }

    private static Optional<Problem> known(Throwable cause) {
        if (cause instanceof Problem problem) {
            return Optional.of(problem);
        } else if (cause instanceof EJBAccessException) {
            return problem(ProblemCode.FORBIDDEN);
        } else if (cause instanceof OptimisticLockException) {
            return problem(ProblemCode.CHANGED_MEANWHILE);
        } else if (cause instanceof NoSuchEntityException) {
            return problem(ProblemCode.NOT_FOUND);
        } else if (cause instanceof ConstraintViolationException invalid) {
            return Optional.of(Problem.invalid(violations(invalid)));
        } else if (cause instanceof JsonParsingException broken) {
            return problem(
                    ProblemCode.BROKEN_JSON,
                    broken.getLocation().getLineNumber(),
                    broken.getLocation().getColumnNumber());
        } else if (cause instanceof JsonbException && cause.getCause() == null) {
            return problem(ProblemCode.INVALID_INPUT);
        } else if (cause instanceof SQLException refused) {
            return ofDatabase(refused);
        } else if (cause instanceof HeuristicMixedException || cause instanceof HeuristicRollbackException) {
            // the database went away while it committed: whoever asks again finds what became of it
            return problem(ProblemCode.TEMPORARILY_UNAVAILABLE);
        }
        return cause.getClass().getName().equals("jakarta.resource.ResourceException")
                ? problem(ProblemCode.TEMPORARILY_UNAVAILABLE)
                : Optional.empty();
    }

    private static Optional<Problem> ofDatabase(SQLException refused) {
        if (Outage.isOne(refused)) {
            return problem(ProblemCode.TEMPORARILY_UNAVAILABLE);
        }
        return ANOTHER_WAS_FIRST.contains(String.valueOf(refused.getSQLState()))
                ? problem(ProblemCode.CHANGED_MEANWHILE)
                : Optional.empty();
    }

    private static Optional<Problem> problem(ProblemCode code, Object... arguments) {
        return Optional.of(new Problem(code, arguments));
    }

    private static List<Violation> violations(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(Problems::violation)
                .toList();
    }

    private static Violation violation(ConstraintViolation<?> broken) {
        String path = path(broken.getPropertyPath());
        return switch (broken.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> new Violation(path, ProblemCode.REQUIRED);
            case "Size" ->
                new Violation(
                        path,
                        ProblemCode.TOO_LONG,
                        broken.getConstraintDescriptor().getAttributes().get("max"));
            default -> new Violation(path, ProblemCode.INVALID_INPUT);
        };
    }

    /** The path as the sender knows it: without the method and its parameter, with which the platform begins. */
    private static String path(Path whole) {
        return StreamSupport.stream(whole.spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .map(node -> (node.getIndex() == null ? "" : "[" + node.getIndex() + "].") + node.getName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
