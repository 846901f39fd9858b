package care.training.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** The API for machines, and for the exam pages in the browser. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Training, certification and hiring check",
                        version = "1",
                        description =
                                "Training, skill-level certification and hiring check for carers of children under"
                                        + " three. Errors are application/problem+json (RFC 9457) whose type ends in a stable"
                                        + " code. Accept-Language: zh or en. Writes marked so take an Idempotency-Key.",
                        license =
                                @License(
                                        name = "AGPL-3.0-or-later",
                                        url = "https://www.gnu.org/licenses/agpl-3.0.html")),
        servers = @Server(url = "/"),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "Token of the realm named training; its claim organization says for whom the caller acts.")
public class ApiApplication extends Application {}
