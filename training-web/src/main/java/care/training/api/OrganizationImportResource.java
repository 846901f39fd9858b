package care.training.api;

import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.spreadsheet.ImportMode;
import care.training.registry.imports.ImportReport;
import care.training.registry.imports.OrganizationImports;
import care.training.web.CorrelationFilter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Organizations from an office's table. */
@Path("/organizations/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationImportResource {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MAX_MB = 10;

    @Inject
    private OrganizationImports imports;

    @Inject
    private HttpServletRequest request;

    @POST
    @Consumes({CSV, XLSX, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
    @BodyLimit(mb = MAX_MB)
    @Idempotent
    @Operation(
            summary = "Import organizations: one row each, a report row by row",
            description =
                    "mode=partial takes the good rows in; mode=strict all rows or none, and answers 422 with the same"
                            + " report where a row is bad. dryRun=true only reports. The columns are those of"
                            + " /organizations/imports/template.csv; in JSON a list of objects. At most 5,000 rows and 10 MB.")
    @APIResponseSchema(value = OrganizationImportAnswer.class, responseCode = "201")
    public Response run(
            @NotNull byte[] file,
            @QueryParam("mode") @DefaultValue("partial") ImportMode mode,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("fileName") @Parameter(description = "to find the report again") String fileName) {
        ImportReport report = dryRun ? imports.preview(file, fileName, mode) : imports.run(file, fileName, mode);
        if (report.isRefused()) {
            Problem refused = new Problem(ProblemCode.IMPORT_REFUSED, report.rejected());
            String id = CorrelationFilter.correlationId(request);
            return Response.status(refused.code().status())
                    .type(ProblemMapper.PROBLEM_JSON)
                    .entity(OrganizationImportAnswer.of(
                            report, ProblemDocument.of(refused, language(), id), language()))
                    .build();
        }
        OrganizationImportAnswer answer = OrganizationImportAnswer.of(report, language());
        return dryRun
                ? Response.ok(answer).build()
                : Response.created(URI.create("/api/v1/organizations/imports/" + report.id()))
                        .entity(answer)
                        .build();
    }

    @GET
    @Path("/{id: [0-9a-fA-F-]{36}}")
    @RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
    @Operation(summary = "What an import of organizations did, row by row")
    public OrganizationImportAnswer report(@PathParam("id") UUID id) {
        return OrganizationImportAnswer.of(imports.get(id), language());
    }

    @GET
    @Path("/template.csv")
    @RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
    @Produces(CSV + ";charset=UTF-8")
    @Operation(summary = "An empty table to fill in; columns with an asterisk must be filled")
    public Response template() {
        return Response.ok(OrganizationImports.template())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"organizations-template.csv\"")
                .build();
    }

    private Locale language() {
        return Languages.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
