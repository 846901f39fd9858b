package care.training.api;

import care.training.certification.upload.AnswerReport;
import care.training.certification.upload.UploadView;
import care.training.certification.upload.Uploads;
import care.training.kernel.Languages;
import care.training.kernel.Page;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Files of certificates for the national site, and the site's answers. */
@Path("/certificates/uploads")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CertificateUploadResource {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ID = "{id: [0-9a-fA-F-]{36}}";
    private static final int MAX_MB = 10;

    @Inject
    private Uploads uploads;

    /** The form of a file. */
    public enum Form {
        CSV,
        XLSX
    }

    /** A row of the answer that was not taken in. */
    public record BadRow(int row, String number, ProblemCode code, String message) {}

    /** @param rows those that were not taken in; the others were */
    public record Answered(UploadView upload, long taken, List<BadRow> rows) {
        static Answered of(AnswerReport report, Locale language) {
            return new Answered(
                    report.upload(),
                    report.taken(),
                    report.bad().stream()
                            .map(row -> new BadRow(
                                    row.row(), row.number(), row.problem().code(), row.message(language)))
                            .toList());
        }
    }

    @GET
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "The files made so far, the last first, with what the site answered")
    public Page<UploadView> list(@BeanParam Paging paging) {
        return uploads.mine(paging.page(), paging.size());
    }

    @POST
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Make a file of every certificate that was not sent yet or was refused",
            description = "422 nothing-to-upload")
    @APIResponseSchema(value = UploadView.class, responseCode = "201")
    public Response make() {
        UploadView made = uploads.make();
        return Response.created(URI.create("/api/v1/certificates/uploads/" + made.id() + "/table"))
                .entity(made)
                .build();
    }

    @GET
    @Path("/" + ID + "/table")
    @Produces({CSV + ";charset=UTF-8", XLSX})
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "The file itself, as CSV or XLSX; that it was read is on the record")
    public Response table(@PathParam("id") UUID id, @QueryParam("form") @DefaultValue("CSV") Form form) {
        boolean csv = form == Form.CSV;
        byte[] table = csv ? uploads.table(id).csv() : uploads.table(id).xlsx();
        return Response.ok(table, csv ? CSV + ";charset=UTF-8" : XLSX)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"certificates." + (csv ? "csv" : "xlsx") + "\"")
                .build();
    }

    @POST
    @Path("/" + ID + "/answers")
    @Consumes({CSV, XLSX, MediaType.APPLICATION_JSON})
    @BodyLimit(mb = MAX_MB)
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Take in the site's answers to a file: columns number, outcome, reason",
            description = "A bad row never sinks the rest; it is named with its reason")
    public Answered answer(
            @PathParam("id") UUID id, @NotNull byte[] file, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return Answered.of(uploads.answer(id, file), Languages.accepted(language));
    }
}
