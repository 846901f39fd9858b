package care.training.api;

import care.training.check.CheckBasis;
import care.training.check.CheckPurpose;
import care.training.check.batch.CheckBatchFiles;
import care.training.check.batch.CheckBatchView;
import care.training.check.batch.CheckBatches;
import care.training.check.batch.RowOutcome;
import care.training.check.intake.BatchDefaults;
import care.training.check.intake.BatchTemplate;
import care.training.check.paper.CheckPapers;
import care.training.kernel.Languages;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Lists of people checked at once. */
@Path("/checks/batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CheckBatchResource {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";
    private static final String ID = "{id: [0-9a-fA-F-]{36}}";
    private static final int MAX_MB = 10;

    @Inject
    private CheckBatches batches;

    @Inject
    private CheckBatchFiles files;

    @Inject
    private CheckPapers papers;

    @Context
    private HttpServletRequest request;

    @POST
    @Consumes({MediaType.APPLICATION_JSON, CSV, XLSX})
    @BodyLimit(mb = MAX_MB)
    @Idempotent
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(
            summary = "Have up to 10,000 people checked; ask for the answers at the Location",
            description =
                    "A JSON list of what POST /checks takes, or a CSV file or workbook with the template's columns."
                            + " purpose and legalBasis hold for the rows that do not say it themselves. Each row answers by itself: as"
                            + " a single check, INVALID with its reason, or COULD_NOT_CHECK. 413 too-many-rows")
    @APIResponseSchema(value = CheckBatchAnswer.class, responseCode = "202")
    public Response handIn(
            @NotNull byte[] file,
            @QueryParam("purpose") CheckPurpose purpose,
            @QueryParam("legalBasis") CheckBasis legalBasis) {
        CheckBatchView batch = batches.handIn(file, new BatchDefaults(purpose, legalBasis), language());
        return Response.accepted(CheckBatchAnswer.of(batch, language()))
                .location(URI.create("/api/v1/checks/batches/" + batch.id()))
                .build();
    }

    @GET
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "The lists my organization had checked, the latest first, without their rows")
    public Page<CheckBatchAnswer> mine(@BeanParam Paging paging) {
        Page<CheckBatchView> page = batches.mine(paging.page(), paging.size());
        return new Page<>(
                page.items().stream()
                        .map(batch -> CheckBatchAnswer.of(batch, language()))
                        .toList(),
                page.total());
    }

    @GET
    @Path("/" + ID)
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(
            summary = "How far a list is, and its rows page by page in the list's order",
            description = "outcome narrows the rows; found says how many there are then")
    public CheckBatchAnswer get(
            @PathParam("id") UUID id, @QueryParam("outcome") RowOutcome outcome, @BeanParam Paging paging) {
        return CheckBatchAnswer.of(batches.get(id, outcome, paging.page(), paging.size()), language());
    }

    @POST
    @Path("/" + ID + "/continuation")
    @RolesAllowed(Roles.EMPLOYER)
    @Operation(summary = "Check the rows once more that could not be checked; without any nothing changes")
    @APIResponseSchema(value = CheckBatchAnswer.class, responseCode = "202")
    public Response again(@PathParam("id") UUID id) {
        return Response.accepted(CheckBatchAnswer.of(batches.again(id), language()))
                .build();
    }

    @GET
    @Path("/" + ID + "/result.csv")
    @RolesAllowed(Roles.EMPLOYER)
    @Produces(CSV + ";charset=UTF-8")
    @Operation(summary = "All rows of a list with their answers, as CSV")
    public Response resultCsv(@PathParam("id") UUID id) {
        return file(files.table(id, language()).csv(), "checks-" + id + ".csv");
    }

    @GET
    @Path("/" + ID + "/result.xlsx")
    @RolesAllowed(Roles.EMPLOYER)
    @Produces(XLSX)
    @Operation(summary = "All rows of a list with their answers, as a workbook")
    public Response resultWorkbook(@PathParam("id") UUID id) {
        return file(files.table(id, language()).xlsx(), "checks-" + id + ".xlsx");
    }

    @GET
    @Path("/" + ID + "/receipt")
    @RolesAllowed(Roles.EMPLOYER)
    @Produces(PDF)
    @Operation(
            summary = "A whole list on paper, signed: who was checked, when, by which list, by whom",
            description = "In the language asked for; 503 where it cannot be signed now")
    public Response receipt(@PathParam("id") UUID id) {
        return file(papers.ofBatch(id, language()), "checks-" + id + ".pdf");
    }

    @GET
    @Path("/template.csv")
    @RolesAllowed(Roles.EMPLOYER)
    @Produces(CSV + ";charset=UTF-8")
    @Operation(
            summary = "A list to fill in, with two examples",
            description = "Columns with an asterisk must be filled. Rows that begin with 示例 or 说明 are passed over.")
    public Response template() {
        return file(BatchTemplate.csv(), "checks-template.csv");
    }

    @GET
    @Path("/template.xlsx")
    @RolesAllowed(Roles.EMPLOYER)
    @Produces(XLSX)
    @Operation(summary = "The same as a workbook with words to choose from")
    public Response templateWorkbook() {
        return file(BatchTemplate.xlsx(), "checks-template.xlsx");
    }

    private static Response file(byte[] content, String name) {
        return Response.ok(content)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Locale language() {
        return Languages.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
