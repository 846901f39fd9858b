package care.training.api;

import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Level;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.registry.AssessorCard;
import care.training.registry.AssessorCards;
import care.training.registry.AssessorGrade;
import care.training.registry.NewAssessorCard;
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

    /** @param employer the unified social credit code of where the assessor works, left out where not known */
    public record Card(
            @NotNull DocumentType documentType,
            @NotBlank String documentNumber,
            @NotBlank String name,
            @NotBlank String cardNumber,
            @NotBlank String occupation,
            @NotEmpty List<Level> levels,
            @NotNull AssessorGrade grade,
            SocialCreditCode employer,
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
                given.validFrom(),
                given.validTo()));
        return Response.status(Response.Status.CREATED).entity(Issued.of(card)).build();
    }
}
