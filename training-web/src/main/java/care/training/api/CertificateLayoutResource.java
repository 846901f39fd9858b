package care.training.api;

import care.training.certification.document.LayoutSheets;
import care.training.certification.layout.LayoutChangeView;
import care.training.certification.layout.LayoutChanges;
import care.training.certification.layout.LayoutText;
import care.training.kernel.Languages;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.kernel.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** How certificates look: the layout that holds, one tried out, and changes of it that two people make. */
@Path("/certificate-layouts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CertificateLayoutResource {
    private static final String PNG = "image/png";
    private static final String PDF = "application/pdf";
    private static final String CHANGE = "/changes/{id: [0-9a-fA-F-]{36}}";

    @Inject
    private LayoutChanges changes;

    /** @param text YAML, written as {@code config/certificate/layout.yaml} is */
    public record Draft(@NotBlank String text) {}

    /** @param reason why, for whoever approves it */
    public record Proposal(@NotBlank String text, @NotBlank String reason) {}

    /** One thing that is wrong: its place in the file, with line and words. */
    public record Flaw(String place, String message) {
        static Flaw of(Violation violation, Locale language) {
            return new Flaw(violation.field(), violation.message(language));
        }
    }

    /**
     * A layout that was tried.
     *
     * @param flaws empty where it could be proposed
     * @param picture the specimen as PNG in Base64; left out where none can be set
     */
    public record Trial(List<Flaw> flaws, String picture) {
        static Trial of(LayoutSheets.Trial trial, Locale language) {
            return new Trial(
                    trial.flaws().stream().map(flaw -> Flaw.of(flaw, language)).toList(),
                    trial.picture() == null ? null : Base64.getEncoder().encodeToString(trial.picture()));
        }
    }

    @GET
    @Path("/current")
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(summary = "The layout that certificates are made by, to be changed and proposed")
    public LayoutText current() {
        return changes.current();
    }

    @GET
    @Path("/current/picture")
    @Produces(PNG)
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(summary = "A specimen of the layout that holds, as a picture; unsigned and marked")
    public Response currentPicture() {
        return picture(changes.currentPicture());
    }

    @POST
    @Path("/trial")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Try a layout out: a specimen as a picture, unsigned and marked, and everything that is wrong",
            description = "Nothing is kept")
    public Trial trial(@Valid @NotNull Draft draft, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return Trial.of(changes.trial(draft.text()), Languages.accepted(language));
    }

    @GET
    @Path("/changes")
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(summary = "Proposed layouts, the open ones first")
    public Page<LayoutChangeView> list(@BeanParam Paging paging) {
        return changes.list(paging.page(), paging.size());
    }

    @POST
    @Path("/changes")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Propose a layout; certificates are made by it only after another person has approved it",
            description = "422 rules-flawed, naming line and place of everything that is wrong; rules-unchanged")
    @APIResponseSchema(value = LayoutChangeView.class, responseCode = "201")
    public Response propose(@Valid @NotNull Proposal proposal) {
        LayoutChangeView change = changes.propose(proposal.text(), proposal.reason());
        return Response.created(URI.create("/api/v1/certificate-layouts/changes/" + change.id()))
                .entity(change)
                .build();
    }

    @GET
    @Path(CHANGE)
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(summary = "One proposed layout")
    public LayoutChangeView get(@PathParam("id") UUID id) {
        return changes.get(id);
    }

    @GET
    @Path(CHANGE + "/picture")
    @Produces(PNG)
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(summary = "The specimen of a proposed layout as a picture; unsigned and marked")
    public Response picture(@PathParam("id") UUID id) {
        return picture(changes.picture(id));
    }

    @GET
    @Path(CHANGE + "/specimen")
    @Produces(PDF)
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(summary = "The specimen of a proposed layout as PDF, to be printed; unsigned and marked")
    public Response specimen(@PathParam("id") UUID id) {
        return Response.ok(changes.specimen(id), PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"specimen.pdf\"")
                .build();
    }

    @POST
    @Path(CHANGE + "/approval")
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(
            summary = "Adopt a layout that another proposed: certificates are made by it from now on",
            description = "409 proposer-cannot-approve, change-decided, changed-meanwhile; those that are out stay as"
                    + " they are")
    public LayoutChangeView approve(@PathParam("id") UUID id) {
        return changes.approve(id);
    }

    @POST
    @Path(CHANGE + "/refusal")
    @RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
    @Operation(summary = "Turn down a proposed layout, or take back one's own", description = "409 change-decided")
    public LayoutChangeView turnDown(@PathParam("id") UUID id) {
        return changes.turnDown(id);
    }

    private static Response picture(byte[] png) {
        return Response.ok(png, PNG)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
