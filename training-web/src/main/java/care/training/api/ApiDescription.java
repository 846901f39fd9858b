package care.training.api;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to {@code /openapi} what holds for every operation and need not be written on each: who may call it, which
 * problems it answers with, whether it takes an {@code Idempotency-Key}.
 */
public class ApiDescription implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final Map<Integer, String> PROBLEMS = new TreeMap<>(Map.of(
            400, "Bad input; violations name each field to mend",
            401, "No token, or one that is not valid here",
            403, "Wrong role",
            404, "There is no such thing, or it is another's",
            409, "Something stands in the way now; detail says what",
            413, "The body is too large",
            415, "The body is of a type that is not taken here",
            422, "A rule forbids it; detail says which",
            503, "Cannot be answered now; try again after Retry-After seconds"));

    @Override
    public Operation filterOperation(Operation operation) {
        Method method = method(operation.getOperationId());
        Annotation access = AccessFilter.access(method, method.getDeclaringClass())
                .orElseThrow(() -> new IllegalStateException(method + " does not say who may call it"));
        operation.setOperationId(
                method.getDeclaringClass().getSimpleName().replace("Resource", "") + "_" + method.getName());
        describeAccess(operation, access);
        if (method.isAnnotationPresent(Idempotent.class)) {
            operation.addParameter(idempotencyKey());
        }
        problems(operation, access instanceof PermitAll, method.isAnnotationPresent(GET.class))
                .forEach(status -> operation
                        .getResponses()
                        .addAPIResponse(
                                String.valueOf(status),
                                OASFactory.createAPIResponse().ref(reference(status))));
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components components = api.getComponents();
        components.addSchema(PROBLEM, problemSchema());
        PROBLEMS.forEach((status, description) -> components.addResponse(PROBLEM + status, problem(description)));
    }

    private static Method method(String operationId) {
        int dot = operationId.lastIndexOf('_');
        try {
            Class<?> resource =
                    Class.forName(operationId.substring(0, dot), false, ApiDescription.class.getClassLoader());
            return Arrays.stream(resource.getDeclaredMethods())
                    .filter(method -> method.getName().equals(operationId.substring(dot + 1)))
                    .filter(method ->
                            method.isAnnotationPresent(org.eclipse.microprofile.openapi.annotations.Operation.class))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(operationId + " has no @Operation with its summary"));
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void describeAccess(Operation operation, Annotation access) {
        if (access instanceof PermitAll) {
            // an empty requirement: none is needed
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement()));
        } else if (access instanceof RolesAllowed roles) {
            operation.addExtension("x-roles", List.of(roles.value()));
        }
    }

    private static List<Integer> problems(Operation operation, boolean open, boolean reading) {
        boolean body = operation.getRequestBody() != null;
        boolean parameters =
                operation.getParameters() != null && !operation.getParameters().isEmpty();
        boolean record = parameters
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH);
        return PROBLEMS.keySet().stream()
                .filter(status -> switch (status) {
                    case 400 -> body || parameters;
                    case 401, 403 -> !open;
                    case 404 -> record;
                    case 409, 422 -> !reading;
                    case 413, 415 -> body;
                    default -> true;
                })
                .toList();
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("Of the caller's choice, up to 200 characters: a repeat with the same key and body is"
                        + " answered as the first time, another body with that key is 409")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(200));
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema problemSchema() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457")
                .addProperty("type", text("/problems/ and the stable code"))
                .addProperty("title", text("In the language of Accept-Language, zh or en"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What happened and what to do"))
                .addProperty("instance", text("The request's number as a URN; X-Correlation-Id carries it too"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Left out where no field is at fault")
                                .items(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.OBJECT)
                                        .addProperty("field", text("Its path in the body, or the parameter's name"))
                                        .addProperty("message", text("How to mend it"))));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static String reference(int status) {
        return "#/components/responses/" + PROBLEM + status;
    }
}
