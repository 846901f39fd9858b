package care.training.api;

import care.training.certification.credential.Credentials;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A certificate as a credential for wallets and machines. */
@Path("/certificates/{number}/credential")
@RequestScoped
public class CredentialResource {
    @Inject
    private Credentials credentials;

    /** How a credential is written. */
    public enum Form {
        JSON("application/vc", "json"),
        TOKEN("application/vc+jwt", "jwt"),
        PNG("image/png", "png"),
        SVG("image/svg+xml", "svg");

        private final String type;
        private final String suffix;

        Form(String type, String suffix) {
            this.type = type;
            this.suffix = suffix;
        }

        String type() {
            return type;
        }
    }

    @GET
    @RolesAllowed(Roles.CAREGIVER)
    @Produces({
        "application/vc",
        "application/ld+json",
        MediaType.APPLICATION_JSON,
        "application/vc+jwt",
        "application/jwt",
        "image/png",
        "image/svg+xml"
    })
    @Operation(
            summary = "My certificate as Open Badges 3.0 credential (W3C Verifiable Credentials 2.0)",
            description = "By Accept, or by form where that cannot be said: JSON with a Data Integrity proof"
                    + " (eddsa-jcs-2022), a JSON Web Token (vc+jwt), or a picture (PNG, SVG) with the token inside")
    public Response credential(
            @PathParam("number") String number, @QueryParam("form") Form form, @Context Request request) {
        String type = form == null ? accepted(request) : form.type();
        Form chosen = form == null ? formOf(type) : form;
        byte[] content =
                switch (chosen) {
                    case JSON -> credentials.document(number);
                    case TOKEN -> credentials.token(number);
                    case PNG -> credentials.png(number);
                    case SVG -> credentials.svg(number);
                };
        return Response.ok(content, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + number + "." + chosen.suffix + "\"")
                .build();
    }

    private static String accepted(Request request) {
        List<Variant> variants = Variant.mediaTypes(
                        MediaType.valueOf("application/vc"),
                        MediaType.valueOf("application/ld+json"),
                        MediaType.APPLICATION_JSON_TYPE,
                        MediaType.valueOf("application/vc+jwt"),
                        MediaType.valueOf("application/jwt"),
                        MediaType.valueOf("image/png"),
                        MediaType.valueOf("image/svg+xml"))
                .build();
        Variant chosen = request.selectVariant(variants);
        if (chosen == null) {
            throw new Problem(ProblemCode.NOT_ACCEPTABLE);
        }
        return chosen.getMediaType().toString();
    }

    private static Form formOf(String type) {
        if ("application/jwt".equals(type)) {
            return Form.TOKEN;
        }
        return Arrays.stream(Form.values())
                .filter(form -> form.type.equals(type))
                .findFirst()
                .orElse(Form.JSON);
    }
}
