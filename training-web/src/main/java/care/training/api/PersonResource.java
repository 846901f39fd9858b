package care.training.api;

import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.registry.NameKind;
import care.training.registry.PersonName;
import care.training.registry.PersonRecord;
import care.training.registry.PersonRecords;
import care.training.registry.PersonSummary;
import care.training.registry.identity.Addition;
import care.training.registry.identity.ChangeKind;
import care.training.registry.identity.ChangeView;
import care.training.registry.identity.IdentityChanges;
import care.training.registry.identity.NewChange;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Who people are: their documents and names over time, and what they ask to have changed. */
@Path("/people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PersonResource {
    private static final String WAITING =
            "202 where the platform asks for a second clerk: nothing is recorded before another"
                    + " approves the change that is answered; ";

    @Inject
    private PersonRecords records;

    @Inject
    private IdentityChanges changes;

    /** By a document, both parts of it given, or else by a name; in the body, as neither may stand in an address. */
    public record Sought(DocumentType documentType, String documentNumber, String name) {}

    /** @param reason what the clerk has seen or been told */
    public record OtherDocument(
            @NotNull DocumentType documentType,
            @NotBlank String documentNumber,
            @NotBlank String reason) {

        NewChange asNewChange() {
            return new NewChange(
                    ChangeKind.DOCUMENT, new IdentityDocument(documentType, documentNumber), null, null, reason);
        }
    }

    /** @param reason why she goes by this document */
    public record Choice(@NotBlank String reason) {}

    /** @param since first day of the name, left out where not known */
    public record OtherName(
            @NotNull NameKind kind,
            @NotBlank String name,
            LocalDate since,
            @NotBlank String reason) {

        NewChange asNewChange() {
            ChangeKind change = kind == NameKind.NAME ? ChangeKind.NAME : ChangeKind.ALIAS;
            return new NewChange(change, null, new PersonName(name), since, reason);
        }
    }

    /** @param reason told to the person */
    public record Refusal(@NotBlank String reason) {}

    @POST
    @Path("/lookups")
    @RolesAllowed({Roles.ASSOCIATION, Roles.REGULATOR})
    @Operation(
            summary = "Who has or had this document, or bears or bore this name, however it is written",
            description = "Numbers are masked; that it was asked is on record")
    public Page<PersonSummary> find(@Valid @NotNull Sought sought, @BeanParam Paging paging) {
        if (sought.documentType() != null || sought.documentNumber() != null) {
            return records.holding(new IdentityDocument(sought.documentType(), sought.documentNumber()));
        }
        return records.named(new PersonName(sought.name()), paging.page(), paging.size());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ASSOCIATION, Roles.REGULATOR})
    @Operation(summary = "All documents and names of a person, and what she holds; that it was read is on record")
    public PersonRecord get(@PathParam("id") UUID id) {
        return records.open(id);
    }

    @POST
    @Path("/{id}/documents")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Record another document of a person; the former ones stay",
            description = WAITING + "409 document-on-record, document-of-another-person, person-merged,"
                    + " change-already-asked; 503 could-not-check")
    @APIResponseSchema(value = PersonRecord.class, responseCode = "200")
    @APIResponse(
            responseCode = "202",
            description = "Waits for another clerk",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response addDocument(@PathParam("id") UUID id, @Valid @NotNull OtherDocument other) {
        return added(id, other.asNewChange());
    }

    @POST
    @Path("/{id}/documents/{document}/choice")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Name the document a person goes by, on certificates and lists",
            description =
                    "Where none is named it is the mainland resident ID, else the one recorded last; 409 person-merged")
    public PersonRecord goBy(
            @PathParam("id") UUID id, @PathParam("document") UUID document, @Valid @NotNull Choice choice) {
        return records.goBy(id, document, choice.reason());
    }

    @POST
    @Path("/{id}/names")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Record the name a person bears from now on, or an alias; the former ones stay",
            description = WAITING + "409 name-on-record, person-merged, change-already-asked; 503 could-not-check")
    @APIResponseSchema(value = PersonRecord.class, responseCode = "200")
    @APIResponse(
            responseCode = "202",
            description = "Waits for another clerk",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response addName(@PathParam("id") UUID id, @Valid @NotNull OtherName other) {
        return added(id, other.asNewChange());
    }

    private Response added(UUID id, NewChange added) {
        Addition addition = changes.add(id, added);
        return addition.isWaiting()
                ? Response.accepted(addition.waiting()).build()
                : Response.ok(addition.record()).build();
    }

    @GET
    @Path("/changes")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary =
                    "What people ask to have recorded of themselves, or a clerk adds, and nobody has decided yet, the oldest first")
    public Page<ChangeView> waiting(@BeanParam Paging paging) {
        return changes.waiting(paging.page(), paging.size());
    }

    @POST
    @Path("/changes/{id}/approval")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Record what somebody asked for, or another clerk adds",
            description = "409 change-not-open, change-needs-another, document-of-another-person, name-on-record")
    public ChangeView approve(@PathParam("id") UUID id) {
        return changes.approve(id);
    }

    @POST
    @Path("/changes/{id}/refusal")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(summary = "Refuse what somebody asked for, with the reason", description = "409 change-not-open")
    public ChangeView refuse(@PathParam("id") UUID id, @Valid @NotNull Refusal refusal) {
        return changes.refuse(id, refusal.reason());
    }
}
