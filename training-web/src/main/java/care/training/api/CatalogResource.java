package care.training.api;

import care.training.catalog.Catalog;
import care.training.catalog.CourseQuery;
import care.training.catalog.CourseView;
import care.training.catalog.imports.CatalogImports;
import care.training.catalog.imports.CatalogTemplate;
import care.training.catalog.imports.ImportReport;
import care.training.catalog.imports.ImportSummary;
import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.spreadsheet.ImportMode;
import care.training.web.CorrelationFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Courses for anybody to find, and the import of catalogs by those who teach. */
@Path("/catalog")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CatalogResource {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The largest file of a catalog. */
    private static final int MAX_MB = 10;

    @Inject
    private Catalog catalog;

    @Inject
    private CatalogImports imports;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("/courses")
    @PermitAll
    @Operation(summary = "Courses open to enrolment: with a class that has not ended and has a seat left")
    public Page<CourseView> courses(
            @QueryParam("q") @Parameter(description = "words of the title or the code") String words,
            @QueryParam("provider") @Parameter(description = "unified social credit code") String provider,
            @QueryParam("occupation") @Parameter(example = "4-10-01-03") String occupation,
            @QueryParam("level") Level level,
            @QueryParam("district") @Parameter(example = "610113") String district,
            @BeanParam Paging paging) {
        return catalog.search(
                new CourseQuery(words, provider, occupation, level, district), paging.page(), paging.size());
    }

    @GET
    @Path("/courses/{id}")
    @PermitAll
    @Operation(summary = "One course with its classes that have not ended")
    public CourseView course(@PathParam("id") UUID id) {
        return catalog.course(id);
    }

    @POST
    @Path("/imports")
    @Consumes({CSV, XLSX, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
    @BodyLimit(mb = MAX_MB)
    @Idempotent
    @Operation(
            summary = "Import the catalog of my organization: one row a class, a report row by row",
            description =
                    "mode=partial takes the good rows in; mode=strict all rows or none, and answers 422 with the same"
                            + " report where a row is bad. The columns are those of /catalog/imports/template.csv; in JSON a list of"
                            + " objects. At most 5,000 rows and 10 MB. A file that cannot be read at all is 400.")
    @APIResponseSchema(value = ImportAnswer.class, responseCode = "201")
    public Response run(
            @NotNull byte[] file,
            @QueryParam("mode") @DefaultValue("partial") ImportMode mode,
            @QueryParam("fileName") @Parameter(description = "to find the report again") String fileName) {
        ImportReport report = isJson() ? imports.runJson(file, mode) : imports.run(file, fileName, mode);
        if (report.isRefused()) {
            Problem refused = new Problem(ProblemCode.IMPORT_REFUSED, report.rejected());
            String id = CorrelationFilter.correlationId(request);
            return Response.status(refused.code().status())
                    .type(ProblemMapper.PROBLEM_JSON)
                    .entity(ImportAnswer.refused(report, ProblemDocument.of(refused, language(), id), language()))
                    .build();
        }
        return Response.created(URI.create("/api/v1/catalog/imports/" + report.id()))
                .entity(ImportAnswer.of(report, language()))
                .build();
    }

    @GET
    @Path("/imports")
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
    @Operation(summary = "The latest imports of my organization, the newest first")
    public List<ImportSummary> recent() {
        return imports.recent();
    }

    @GET
    @Path("/imports/{id: [0-9a-fA-F-]{36}}")
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
    @Operation(summary = "What an import of my organization did, row by row")
    public ImportAnswer report(@PathParam("id") UUID id) {
        return ImportAnswer.of(imports.get(id), language());
    }

    @GET
    @Path("/imports/template.csv")
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
    @Produces(CSV + ";charset=UTF-8")
    @Operation(summary = "An empty catalog to fill in; columns with an asterisk must be filled")
    public Response template() {
        return Response.ok(CatalogTemplate.csv())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"catalog-template.csv\"")
                .build();
    }

    private boolean isJson() {
        return MediaType.valueOf(request.getContentType()).isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    private Locale language() {
        return Languages.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
