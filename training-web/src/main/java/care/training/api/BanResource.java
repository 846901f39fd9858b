package care.training.api;

import care.training.ban.Act;
import care.training.ban.BanFilter;
import care.training.ban.BanKind;
import care.training.ban.BanRole;
import care.training.ban.BanScope;
import care.training.ban.BanState;
import care.training.ban.BanView;
import care.training.ban.Bans;
import care.training.ban.DirectManager;
import care.training.ban.DirectManagers;
import care.training.ban.LegalBasis;
import care.training.ban.NewBan;
import care.training.ban.NewObjectionAnswer;
import care.training.ban.ObjectionOutcome;
import care.training.ban.Objections;
import care.training.ban.VoidingReason;
import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The register of bans: decisions that courts and authorities made. */
@Path("/bans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BanResource {
    @Inject
    private Bans bans;

    @Inject
    private Objections objections;

    @Inject
    private DirectManagers managers;

    /** Another document of the same person. */
    public record Document(
            @NotNull DocumentType documentType, @NotBlank String documentNumber) {
        IdentityDocument read() {
            return SubjectDocument.of(documentType, documentNumber);
        }
    }

    /**
     * @param documentType, documentNumber both left out where the authority gives no document of the person
     * @param furtherDocuments left out where the decision names no other; at most nine
     */
    public record Subject(
            DocumentType documentType,
            String documentNumber,
            List<@Valid @NotNull Document> furtherDocuments,
            @NotBlank String name,
            List<String> aliases) {

        IdentityDocument document() {
            boolean none = documentType == null && (documentNumber == null || documentNumber.isBlank());
            return none ? null : SubjectDocument.of(documentType, documentNumber);
        }

        List<IdentityDocument> others() {
            return furtherDocuments == null
                    ? List.of()
                    : furtherDocuments.stream().map(Document::read).toList();
        }
    }

    /**
     * A decision.
     *
     * @param documentNumber of the decision; left out, as the basis is, for SUSPENDED_PENDING only
     * @param decidedOn left out where not known; then the start stands for it
     * @param institution the credit code, of scope INSTITUTION only, where the decision names it
     * @param act of a perpetrator: where and when it happened, nothing else; from it follows who managed directly then
     * @param perpetratorBan of a direct manager: the entry of the perpetrator
     * @param start left out where not known yet
     * @param end left out for life, or where none is set
     */
    public record Decision(
            @Valid @NotNull Subject subject,
            @NotNull BanRole role,
            @NotBlank String decidingAuthority,
            String documentNumber,
            LocalDate decidedOn,
            LegalBasis legalBasis,
            @NotNull BanKind kind,
            @NotNull BanScope scope,
            SocialCreditCode institution,
            Act act,
            UUID perpetratorBan,
            LocalDate start,
            LocalDate end,
            Boolean life) {

        NewBan asNewBan() {
            return new NewBan(
                    subject.document(),
                    subject.others(),
                    subject.name(),
                    subject.aliases(),
                    role,
                    decidingAuthority,
                    documentNumber,
                    decidedOn,
                    legalBasis,
                    kind,
                    scope,
                    institution,
                    act,
                    perpetratorBan,
                    start,
                    end,
                    Boolean.TRUE.equals(life));
        }
    }

    /** @param documentNumber of the decision that it follows from: needed for DECISION_ANNULLED and OBJECTION_UPHELD */
    public record Voiding(@NotNull VoidingReason reason, String documentNumber) {}

    /** @param documentNumber, answeredOn of the answer that the person was given */
    public record ObjectionAnswer(
            @NotNull ObjectionOutcome outcome,
            @NotBlank String documentNumber,
            @NotNull LocalDate answeredOn) {}

    @POST
    @RolesAllowed(Roles.REGULATOR)
    @Idempotent
    @Operation(
            summary = "Enter a decision; it bars nobody before another official approves it",
            description =
                    "SUSPENDED_PENDING has neither basis nor document number and ends by itself. 422 ban-needs-basis,"
                            + " ban-needs-document, ban-kind-and-basis-differ, ban-term-invalid, suspension-has-decision,"
                            + " suspension-needs-identity")
    @APIResponseSchema(value = BanView.class, responseCode = "201")
    public Response propose(@Valid @NotNull Decision decision) {
        BanView ban = bans.propose(decision.asNewBan());
        return Response.created(URI.create("/api/v1/bans/" + ban.id()))
                .entity(ban)
                .build();
    }

    @GET
    @RolesAllowed(Roles.REGULATOR)
    @Operation(
            summary =
                    "Entries of the register; with afterEpoch or changedSince, what took effect and what was voided since",
            description = "Without either the entry made last comes first, state narrows the list. With one, changes"
                    + " come in the order in which they were made, each with the epoch of the list it made and the"
                    + " entry as it stands now and with creditRecordUntil, the last day in a credit file, where it may"
                    + " stand in one at all; epochs have no gaps but for entries that were erased. To miss nothing ask"
                    + " for afterEpoch, the last epoch you have: what is being entered while you ask has none yet and"
                    + " comes later above it, though it may carry a moment before your own last question. Accept: application/jose answers changes as a compact"
                    + " JWS by the receipts' key, kind BAN_CHANGES")
    @Produces({MediaType.APPLICATION_JSON, SignedAnswer.JOSE})
    public Response list(
            @QueryParam("state") BanState state,
            @QueryParam("changedSince") Instant changedSince,
            @QueryParam("afterEpoch") Long afterEpoch,
            @BeanParam Paging paging,
            @Context HttpHeaders asked) {
        if (changedSince == null && afterEpoch == null) {
            return Response.ok(entries(state, null, paging), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        long epoch = afterEpoch != null ? afterEpoch : bans.epochBefore(changedSince);
        return SignedAnswer.of(
                asked,
                () -> bans.changedAfter(epoch, paging.page(), paging.size()),
                () -> bans.signedChangesAfter(epoch, changedSince, paging.page(), paging.size()));
    }

    /**
     * Entries that are sought: in the body, since names of people stand in no address.
     *
     * @param name or an alias, however it is written
     * @param state left out for every state
     */
    public record Sought(@NotBlank String name, BanState state) {}

    @POST
    @Path("/lookups")
    @RolesAllowed(Roles.REGULATOR)
    @Operation(summary = "Entries of the register by the name of the person, the entry made last first")
    public Page<BanView> find(@Valid @NotNull Sought sought, @BeanParam Paging paging) {
        return entries(sought.state(), sought.name(), paging);
    }

    private Page<BanView> entries(BanState state, String name, Paging paging) {
        return bans.list(new BanFilter(state, name), paging.page(), paging.size());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.REGULATOR)
    @Operation(summary = "One entry")
    public BanView get(@PathParam("id") UUID id) {
        return bans.get(id);
    }

    @GET
    @Path("/{id}/direct-managers")
    @RolesAllowed(Roles.REGULATOR)
    @Operation(
            summary = "Who was filed as the direct manager of the perpetrator at the time of the act",
            description =
                    "As known now and as filed before it was corrected. Nobody is entered by this: a decision about a"
                            + " manager is entered as one of its own, with perpetratorBan")
    public List<DirectManager> managers(@PathParam("id") UUID id) {
        return managers.of(id);
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Roles.REGULATOR)
    @Operation(
            summary = "Let a decision take effect, as another official than the one who entered it",
            description = "409 proposer-cannot-approve, ban-not-proposed, suspended-before")
    public BanView approve(@PathParam("id") UUID id) {
        return bans.approve(id);
    }

    @POST
    @Path("/{id}/voiding")
    @RolesAllowed(Roles.REGULATOR)
    @Operation(
            summary = "Say that an entry does not stand",
            description = "A proposal is turned down at once; what is in force stays so until another official posts to"
                    + " voiding/approval. 409 ban-not-in-force, voiding-already-asked")
    public BanView askVoiding(@PathParam("id") UUID id, @Valid @NotNull Voiding voiding) {
        return bans.voidBan(id, voiding.reason(), voiding.documentNumber());
    }

    @POST
    @Path("/{id}/voiding/approval")
    @RolesAllowed(Roles.REGULATOR)
    @Operation(
            summary = "Confirm, as another official, that an entry does not stand",
            description = "409 voiding-not-asked, voiding-needs-another, ban-not-in-force")
    public BanView approveVoiding(@PathParam("id") UUID id) {
        return bans.approveVoiding(id);
    }

    @POST
    @Path("/{id}/voiding/refusal")
    @RolesAllowed(Roles.REGULATOR)
    @Operation(
            summary =
                    "Refuse a voiding that was asked for, or take one's own request back: the entry goes on as it was",
            description = "Both stay in refusedVoidings. 409 voiding-not-asked, ban-not-in-force")
    public BanView refuseVoiding(@PathParam("id") UUID id) {
        return bans.refuseVoiding(id);
    }

    @POST
    @Path("/{id}/objections")
    @RolesAllowed(Roles.REGULATOR)
    @Operation(
            summary = "Mark that the person objects; answered with the day by which she must have an answer",
            description = "Checks say objected until it has an answer. 409 ban-not-in-force, objection-still-open")
    @APIResponseSchema(value = BanView.class, responseCode = "201")
    public Response object(@PathParam("id") UUID id) {
        return Response.status(Response.Status.CREATED)
                .entity(objections.file(id))
                .build();
    }

    @POST
    @Path("/{id}/objections/answer")
    @RolesAllowed(Roles.REGULATOR)
    @Operation(
            summary = "Record how the open objection was answered, also after the last day",
            description = "Where it was upheld, void or change the entry, as two officials. 409 objection-not-open")
    public BanView answer(@PathParam("id") UUID id, @Valid @NotNull ObjectionAnswer answer) {
        return objections.answer(
                id, new NewObjectionAnswer(answer.outcome(), answer.documentNumber(), answer.answeredOn()));
    }
}
