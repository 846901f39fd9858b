package care.training.api;

import care.training.ban.intake.DecisionListView;
import care.training.ban.intake.DecisionLists;
import care.training.ban.intake.DecisionTemplate;
import care.training.ban.intake.ListRefusal;
import care.training.ban.intake.ListState;
import care.training.ban.intake.RowState;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Lists of decisions of courts and authorities for the register of bans. */
@Path("/ban-lists")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BanListResource {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ID = "{id: [0-9a-fA-F-]{36}}";
    private static final int MAX_MB = 10;

    @Inject
    private DecisionLists lists;

    /** @param reason what is wrong with the list */
    public record Refusal(@NotNull ListRefusal reason) {}

    @POST
    @Consumes({CSV, XLSX})
    @BodyLimit(mb = MAX_MB)
    @Idempotent
    @RolesAllowed(Roles.REGULATOR)
    @Operation(
            summary = "Hand in a list of decisions; nothing is entered before another official approves it",
            description = "A CSV file or workbook with the template's columns. Each row says what becomes of it: ENTER,"
                    + " SAME_AS_REGISTERED (passed over), or REFUSED with reasons in both languages, by the rules of POST"
                    + " /bans. 400 column-missing, 413 too-many-rows")
    @APIResponseSchema(value = BanListAnswer.class, responseCode = "201")
    public Response upload(@NotNull byte[] file) {
        DecisionListView list = lists.upload(file);
        return Response.created(URI.create("/api/v1/ban-lists/" + list.id()))
                .entity(BanListAnswer.of(list))
                .build();
    }

    @GET
    @RolesAllowed(Roles.REGULATOR)
    @Operation(summary = "The lists handed in, the last first, without their rows")
    public Page<BanListAnswer> list(@QueryParam("state") ListState state, @BeanParam Paging paging) {
        Page<DecisionListView> found = lists.list(state, paging.page(), paging.size());
        return new Page<>(found.items().stream().map(BanListAnswer::of).toList(), found.total());
    }

    @GET
    @Path("/" + ID)
    @RolesAllowed(Roles.REGULATOR)
    @Operation(
            summary = "A list and its rows, page by page in the file's order",
            description = "state narrows the rows; found says how many there are then")
    public BanListAnswer get(@PathParam("id") UUID id, @QueryParam("state") RowState state, @BeanParam Paging paging) {
        return BanListAnswer.of(lists.get(id, state, paging.page(), paging.size()));
    }

    @POST
    @Path("/" + ID + "/approval")
    @RolesAllowed(Roles.REGULATOR)
    @Operation(
            summary = "Have all enterable rows of a list entered, as another official than the one who uploaded it",
            description =
                    "All take effect in one transaction, or none. What the register has got since is passed over and"
                            + " says so. 409 proposer-cannot-approve, decision-list-decided, nothing-to-enter")
    public BanListAnswer approve(@PathParam("id") UUID id) {
        return BanListAnswer.of(lists.approve(id));
    }

    @POST
    @Path("/" + ID + "/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGULATOR)
    @Operation(
            summary = "Turn a whole list down; what it said is erased",
            description = "Its uploader may take it back like this too. 409 decision-list-decided")
    public BanListAnswer refuse(@PathParam("id") UUID id, @Valid @NotNull Refusal refusal) {
        return BanListAnswer.of(lists.refuse(id, refusal.reason()));
    }

    @GET
    @Path("/template.csv")
    @RolesAllowed(Roles.REGULATOR)
    @Produces(CSV + ";charset=UTF-8")
    @Operation(
            summary = "A list of decisions to fill in, with two examples",
            description = "Columns with an asterisk must be filled. Rows that begin with 示例 or 说明 are passed over.")
    public Response template() {
        return file(DecisionTemplate.csv(), "decisions-template.csv");
    }

    @GET
    @Path("/template.xlsx")
    @RolesAllowed(Roles.REGULATOR)
    @Produces(XLSX)
    @Operation(summary = "The same as a workbook with words to choose from")
    public Response templateWorkbook() {
        return file(DecisionTemplate.xlsx(), "decisions-template.xlsx");
    }

    private static Response file(byte[] content, String name) {
        return Response.ok(content)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
