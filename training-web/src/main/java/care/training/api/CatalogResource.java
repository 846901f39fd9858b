package care.training.api;

import care.training.catalog.Catalog;
import care.training.catalog.CourseChange;
import care.training.catalog.CourseHistory;
import care.training.catalog.CourseOrder;
import care.training.catalog.CourseResult;
import care.training.catalog.CourseView;
import care.training.catalog.Facet;
import care.training.catalog.imports.CatalogImports;
import care.training.catalog.imports.CatalogTemplate;
import care.training.catalog.imports.ImportOrder;
import care.training.catalog.imports.ImportReport;
import care.training.catalog.imports.ImportSummary;
import care.training.catalog.imports.RowReport;
import care.training.kernel.Languages;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.spreadsheet.ImportMode;
import care.training.kernel.spreadsheet.RowStatus;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Courses for anybody to find, and the import of catalogs by those who teach. */
@Path("/catalog")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CatalogResource {
    private static final String CALENDAR = "text/calendar;charset=UTF-8";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private Catalog catalog;

    @Inject
    private CatalogImports imports;

    @Inject
    private CatalogTemplate template;

    @Inject
    private CourseHistory history;

    @Inject
    private CourseCalendar calendar;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("/courses")
    @PermitAll
    @Operation(summary = "Courses open to enrolment: with a class that has not ended and has a seat left")
    public Page<CourseView> courses(
            @BeanParam CourseParameters asked,
            @QueryParam("sort") @DefaultValue("TITLE") CourseOrder order,
            @BeanParam Paging paging) {
        return catalog.search(asked.query(), order, paging.page(), paging.size());
    }

    @GET
    @Path("/facets")
    @PermitAll
    @Operation(
            summary = "What a search of courses can be narrowed to, with how many courses each value then leaves",
            description =
                    "Each facet is counted among what the other conditions leave. Counts of searches without words may be"
                            + " ten seconds old.")
    public Map<Facet, List<CourseResult.Count>> facets(@BeanParam CourseParameters asked) {
        return catalog.find(asked.query(), CourseOrder.TITLE, 0, 1).facets();
    }

    @GET
    @Path("/courses/{id}")
    @PermitAll
    @Operation(summary = "One course with its classes that have not ended")
    public CourseView course(@PathParam("id") UUID id) {
        return catalog.course(id);
    }

    @GET
    @Path("/courses/{id}/history")
    @PermitAll
    @Operation(summary = "What was said of a course and its classes over time, the latest first")
    public List<CourseChange> history(@PathParam("id") UUID id) {
        return history.of(id);
    }

    @GET
    @Path("/courses/{id}/calendar")
    @PermitAll
    @Produces(CALENDAR)
    @Operation(summary = "The dates of a course's classes for a calendar (iCalendar, RFC 5545)")
    public String calendar(@PathParam("id") UUID id, @QueryParam("language") String language) {
        return calendar.of(catalog.course(id), language(language));
    }

    @GET
    @Path("/classes/{id}/calendar")
    @PermitAll
    @Produces(CALENDAR)
    @Operation(summary = "The dates of a class for a calendar (iCalendar, RFC 5545)")
    public String classCalendar(@PathParam("id") UUID id, @QueryParam("language") String language) {
        return calendar.of(catalog.courseOfClass(id), language(language));
    }

    @POST
    @Path("/imports")
    @Consumes({CSV, XLSX, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
    @BodyLimit(mb = CatalogImports.MAX_MEGABYTES)
    @Idempotent
    @Operation(
            summary = "Import the catalog of my organization: one row a class, a report row by row",
            description =
                    "mode=partial takes the good rows in; mode=strict all rows or none, and answers 422 with the same"
                            + " report where a row is bad. dryRun=true answers 200 with what would be added, changed (field from → to)"
                            + " and withdrawn, and imports nothing. complete=true says that the file is all you offer: what it does not"
                            + " name is withdrawn, once every row is good; a class with learners is kept. The columns are those of"
                            + " /catalog/imports/template.csv, .xlsx and .json; in JSON a list of objects. At most 50,000 rows and 20 MB; the"
                            + " answer has the first 5,000 rows, /catalog/imports/{id}/rows has all. A file that cannot be read at all is"
                            + " 400.")
    @APIResponseSchema(value = ImportAnswer.class, responseCode = "201")
    public Response run(
            @NotNull byte[] file,
            @QueryParam("mode") @DefaultValue("partial") ImportMode mode,
            @QueryParam("complete") @DefaultValue("false") boolean complete,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("fileName") @Parameter(description = "to find the report again") String fileName) {
        ImportOrder order = new ImportOrder(file, isJson(), fileName, mode, complete);
        ImportReport report = dryRun ? imports.check(order) : imports.run(order);
        List<RowReport> rows = imports.firstRows(report.id());
        if (dryRun) {
            return Response.ok(ImportAnswer.of(report, rows, language())).build();
        }
        if (report.isRefused()) {
            Problem refused = new Problem(ProblemCode.IMPORT_REFUSED, report.rejected());
            String id = CorrelationFilter.correlationId(request);
            return Response.status(refused.code().status())
                    .type(ProblemMapper.PROBLEM_JSON)
                    .entity(ImportAnswer.refused(report, rows, ProblemDocument.of(refused, language(), id), language()))
                    .build();
        }
        return Response.created(URI.create("/api/v1/catalog/imports/" + report.id()))
                .entity(ImportAnswer.of(report, rows, language()))
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
        return ImportAnswer.of(imports.get(id), imports.firstRows(id), language());
    }

    @GET
    @Path("/imports/{id: [0-9a-fA-F-]{36}}/rows")
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
    @Operation(summary = "The lines of the report of an import of my organization, page by page")
    public Page<ImportAnswer.RowAnswer> rows(
            @PathParam("id") UUID id, @QueryParam("status") RowStatus status, @BeanParam Paging paging) {
        Page<RowReport> rows = imports.rows(id, status, paging.page(), paging.size());
        Locale language = language();
        return new Page<>(
                rows.items().stream()
                        .map(row -> ImportAnswer.row(row, language))
                        .toList(),
                rows.total());
    }

    @GET
    @Path("/imports/template.csv")
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
    @Produces(CSV + ";charset=UTF-8")
    @Operation(
            summary = "A catalog to fill in, with two examples and the words that may be used",
            description = "Columns with an asterisk must be filled. Rows that begin with 示例 or 说明 are passed over.")
    public Response template() {
        return file(template.csv(), "csv");
    }

    @GET
    @Path("/imports/template.xlsx")
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
    @Produces(XLSX)
    @Operation(summary = "The same as a workbook with lists to choose from")
    public Response templateWorkbook() {
        return file(template.xlsx(), "xlsx");
    }

    @GET
    @Path("/imports/template.json")
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
    @Operation(summary = "The same in JSON")
    public Response templateJson() {
        return file(template.json(), "json");
    }

    private static Response file(byte[] content, String ending) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"catalog-template." + ending + "\"")
                .build();
    }

    private boolean isJson() {
        return MediaType.valueOf(request.getContentType()).isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    /** A calendar program names no language; the address that it was given does. */
    private Locale language(String asked) {
        return asked == null ? language() : Languages.accepted(asked);
    }

    private Locale language() {
        return Languages.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
