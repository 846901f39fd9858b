package care.training.api;

import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Level;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.registry.AssessorBasis;
import care.training.registry.AssessorCard;
import care.training.registry.AssessorCards;
import care.training.registry.AssessorGrade;
import care.training.registry.AssessorGrades;
import care.training.registry.NewAssessorCard;
import care.training.registry.recusal.Recusals;
import care.training.registry.recusal.RelationKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Assessors' cards, which the association issues. */
@Path("/assessors")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AssessorResource {
    @Inject
    private AssessorCards cards;

    @Inject
    private Recusals recusals;

    /**
     * What the grade rests on, seen by the association: a certificate's level, or a title's rank.
     *
     * @param assessorSince first day as an assessor of the lower grade elsewhere
     */
    public record Basis(
            Level level,
            AssessorGrades.TitleRank title,
            @NotBlank String reference,
            @NotNull LocalDate issuedOn,
            LocalDate assessorSince) {}

    /** Somebody whom the holder of a card must not examine. */
    public record Relation(
            @NotNull DocumentType documentType,
            @NotBlank String documentNumber,
            @NotBlank String name,
            @NotNull RelationKind kind) {}

    /**
     * @param employer the unified social credit code of where the assessor works, left out where not known
     * @param basis left out where the platform knows of a certificate or title that suffices
     */
    public record Card(
            @NotNull DocumentType documentType,
            @NotBlank String documentNumber,
            @NotBlank String name,
            @NotBlank String cardNumber,
            @NotBlank String occupation,
            @NotEmpty List<Level> levels,
            @NotNull AssessorGrade grade,
            SocialCreditCode employer,
            @Valid Basis basis,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validTo) {}

    /** A card that was issued. */
    public record Issued(
            UUID id,
            String cardNumber,
            String occupation,
            List<Level> levels,
            AssessorGrade grade,
            LocalDate validFrom,
            LocalDate validTo) {
        static Issued of(AssessorCard card) {
            return new Issued(
                    card.id(),
                    card.number(),
                    card.occupation(),
                    List.copyOf(card.levels()),
                    card.grade(),
                    card.validFrom(),
                    card.validTo());
        }
    }

    @POST
    @RolesAllowed(Roles.ASSOCIATION)
    @Idempotent
    @Operation(
            summary = "Issue an assessor's card, or the same person's card of this number again; registers the person")
    @APIResponseSchema(value = Issued.class, responseCode = "201")
    public Response issue(@Valid @NotNull Card given) {
        AssessorCard card = cards.issue(new NewAssessorCard(
                new IdentityDocument(given.documentType(), given.documentNumber()),
                given.name(),
                given.cardNumber(),
                given.occupation(),
                new LinkedHashSet<>(given.levels()),
                given.grade(),
                given.employer(),
                basis(given.basis()),
                given.validFrom(),
                given.validTo()));
        return Response.status(Response.Status.CREATED).entity(Issued.of(card)).build();
    }

    @POST
    @Path("/{cardNumber}/relations")
    @RolesAllowed(Roles.ASSOCIATION)
    @Operation(
            summary = "Declare somebody whom the holder of a card must not examine; registers the person",
            description = "Colleagues are known from employment and need not be declared.")
    public void relate(@PathParam("cardNumber") String cardNumber, @Valid @NotNull Relation given) {
        recusals.declare(
                cardNumber,
                new IdentityDocument(given.documentType(), given.documentNumber()),
                given.name(),
                given.kind());
    }

    private static AssessorBasis basis(Basis given) {
        return given == null
                ? null
                : new AssessorBasis(
                        given.level(), given.title(), given.reference(), given.issuedOn(), given.assessorSince());
    }
}
