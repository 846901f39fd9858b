package care.training.api;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/** Takes bean validation's errors away from the platform's own mapper, which would answer in its own format. */
@Provider
public class ValidationProblemMapper implements ExceptionMapper<ValidationException> {
    @Context
    private Providers providers;

    @Override
    public Response toResponse(ValidationException invalid) {
        return providers.getExceptionMapper(Throwable.class).toResponse(invalid);
    }
}
