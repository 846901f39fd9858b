package care.training.api;

import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Roles;
import care.training.learning.guidance.AreaCoverage;
import care.training.learning.guidance.AreaFigures;
import care.training.learning.guidance.GuidanceCoverage;
import care.training.learning.guidance.GuidancePosts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who guides families where, and what was recorded of it by area. */
@Path("/guidance")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ASSOCIATION)
public class GuidancePostResource {
    @Inject
    private GuidancePosts guidance;

    @Inject
    private GuidanceCoverage coverage;

    /** @param area six digits (GB/T 2260) */
    public record NewPost(
            @NotNull DocumentType documentType,
            @NotBlank String documentNumber,
            @NotBlank String name,
            @NotBlank String area) {}

    /** By area. */
    public record Coverage(List<AreaCoverage> items, long total) {}

    /** By area and kind of family. */
    public record Figures(List<AreaFigures> items, long total) {}

    @POST
    @Path("/posts")
    @Operation(summary = "Appoint a guidance worker for an area from today on; again changes nothing")
    @APIResponse(responseCode = "204", description = "Appointed")
    public Response appoint(@Valid @NotNull NewPost post) {
        guidance.appoint(new IdentityDocument(post.documentType(), post.documentNumber()), post.name(), post.area());
        return Response.noContent().build();
    }

    @GET
    @Path("/coverage")
    @RolesAllowed({Roles.ASSOCIATION, Roles.REGULATOR, Roles.AUDITOR})
    @Operation(
            summary = "What was guided beside what the plan wants, by area, the city first",
            description = "total and percent are left out where nobody has said how many households there are")
    public Coverage coverage() {
        List<AreaCoverage> areas = coverage.areas();
        return new Coverage(areas, areas.size());
    }

    @GET
    @Path("/figures")
    @Operation(
            summary = "Families guided, visits, and families with as many visits as the plan wants, by area and kind")
    public Figures figures() {
        List<AreaFigures> figures = guidance.figures();
        return new Figures(figures, figures.size());
    }
}
