package care.training.api;

import care.training.certification.credential.Addresses;
import care.training.certification.credential.PackedSchema;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The schemas that credentials name. */
@Path("/credential-schemas/{name}")
@RequestScoped
public class CredentialSchemaResource {
    @GET
    @PermitAll
    @Produces("application/schema+json")
    @Operation(summary = "JSON schema of a certificate's credential", description = "Named in its credentialSchema")
    public String schema(@PathParam("name") String name) {
        if (!Addresses.SCHEMA.equals(name)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return PackedSchema.skillLevelCertificate().text();
    }
}
