package care.training.api;

import care.training.kernel.Caller;
import care.training.kernel.IdempotentAnswer;
import care.training.kernel.IdempotentAnswers;
import care.training.kernel.Json;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Gives {@link Idempotent} its meaning. Calls without the header pass unchanged. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotencyInterceptor {
    private static final int LONGEST_KEY = 200;

    @Inject
    private IdempotentAnswers answers;

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    @AroundInvoke
    Object once(InvocationContext operation) throws Exception {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            return operation.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.invalid("Idempotency-Key", ProblemCode.TOO_LONG, LONGEST_KEY);
        }
        String name = request.getMethod() + " " + request.getRequestURI();
        IdempotentAnswer answer = answers.once(
                caller.subject(), name, key, digest(operation.getParameters()), () -> answer(operation.proceed()));
        Response.ResponseBuilder response = Response.status(answer.status());
        if (answer.location() != null) {
            response.header("Location", answer.location());
        }
        if (answer.body() != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")).entity(answer.body());
        }
        return response.build();
    }

    private static IdempotentAnswer answer(Object result) {
        if (!(result instanceof Response response)) {
            return new IdempotentAnswer(result == null ? 204 : 200, null, result == null ? null : Json.write(result));
        }
        Object entity = response.getEntity();
        return new IdempotentAnswer(
                response.getStatus(),
                response.getHeaderString("Location"),
                entity == null ? null : entity instanceof String text ? text : Json.write(entity));
    }

    private static byte[] digest(Object[] arguments) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Object argument : arguments) {
            byte[] bytes = argument instanceof byte[] raw
                    ? raw
                    : argument == null ? new byte[0] : Json.write(argument).getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return digest.digest();
    }
}
