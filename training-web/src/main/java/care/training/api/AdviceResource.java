package care.training.api;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.standard.EntryAdvice;
import care.training.standard.SelfDescription;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Eligibility without an account. */
@Path("/eligibility")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AdviceResource {
    @Inject
    private EntryAdvice advice;

    @GET
    @PermitAll
    @Operation(
            summary = "What would I need? From what somebody says of herself; nothing is kept",
            description = "The answer is that of /me/eligibility, as if all that is said were proven")
    public MeResource.Answer whatDoINeed(
            @NotBlank @QueryParam("occupation") @Parameter(example = "4-10-01-03") String occupation,
            @NotNull @QueryParam("level") Level level,
            @NotNull @QueryParam("age") Integer age,
            @QueryParam("workYears") Integer workYears,
            @QueryParam("workMonths") Integer workMonths,
            @QueryParam("school") @Parameter(example = "SECONDARY_VOCATIONAL") String school,
            @QueryParam("field") String field,
            @QueryParam("graduation") LocalDate graduation,
            @QueryParam("certificate") @Parameter(description = "its occupation") String certificate,
            @QueryParam("certificateLevel") Level certificateLevel,
            @QueryParam("certificateOn") LocalDate certificateOn,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        SelfDescription said = new SelfDescription(
                age, workYears, workMonths, school, field, graduation, certificate, certificateLevel, certificateOn);
        return MeResource.Answer.of(advice.on(occupation, level, said), Languages.accepted(language));
    }
}
