package care.training.api;

import care.training.check.ListThen;
import care.training.check.ListsThen;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the list of bans said at an earlier moment. */
@Path("/checks/list-then")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ListThenResource {
    @Inject
    private ListsThen lists;

    /**
     * One of three: a check, its receipt, or a person with a day.
     *
     * @param check number of a check
     * @param receipt of a check: compact, or the document with its proof as text
     * @param organization credit code of the employer that would have asked; with {@code subject}
     * @param on the list as it was at the end of this day; with {@code subject}
     */
    public record Asked(
            UUID check,
            String receipt,
            @Valid CheckResource.Subject subject,
            SocialCreditCode organization,
            LocalDate on) {}

    @POST
    @RolesAllowed({Roles.REGULATOR, Roles.AUDITOR})
    @Operation(
            summary = "What the list of bans said then, and whether the answer that was given follows from it",
            description = "By check, by receipt, or by subject, organization and on. Every look is recorded")
    public ListThen ask(@Valid @NotNull Asked asked) {
        if (asked.check() != null) {
            return lists.ofCheck(asked.check());
        }
        if (asked.receipt() != null) {
            return lists.ofReceipt(asked.receipt());
        }
        return lists.onDay(
                SubjectDocument.of(
                        required("subject", asked.subject()).documentType(),
                        asked.subject().documentNumber()),
                SubjectDocument.name(asked.subject().name()),
                required("organization", asked.organization()),
                required("on", asked.on()));
    }

    private static <T> T required(String field, T value) {
        if (value == null) {
            throw Problem.invalid(field, ProblemCode.REQUIRED);
        }
        return value;
    }
}
