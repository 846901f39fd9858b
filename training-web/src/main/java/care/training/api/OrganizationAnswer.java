package care.training.api;

import care.training.registry.OrganizationKind;
import care.training.registry.filing.FilingRules;
import care.training.registry.filing.FilingState;
import care.training.registry.filing.FilingStep;
import care.training.registry.organization.AgeClass;
import care.training.registry.organization.AgeClasses;
import care.training.registry.organization.OrganizationDetail;
import care.training.registry.organization.OrganizationStatus;
import care.training.registry.organization.StatusKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * All that is on record of an organization, as it is sent. {@code carers} is how many the children of all classes need at
 * the same time; {@code excesses} are classes larger than the rules let them be.
 */
public record OrganizationAnswer(
        String creditCode,
        String codeReason,
        String name,
        String nameEn,
        OrganizationKind kind,
        String district,
        String address,
        List<OrganizationResource.Places> classes,
        int places,
        int carers,
        List<Excess> excesses,
        FilingState filing,
        List<Step> steps,
        List<Due> due,
        List<Status> statuses) {
    /** One step of the filing. */
    public record Step(int number, FilingState state, LocalDate since, String document, String reason) {
        static Step of(FilingStep step) {
            return new Step(
                    step.number(),
                    step.state(),
                    step.since(),
                    step.document().orElse(null),
                    step.reason().orElse(null));
        }
    }

    /** What the authority must do next; {@code settled} false where the day may still move. */
    public record Due(FilingState step, int workingDays, LocalDate by, boolean settled) {
        static Due of(FilingRules.Due due) {
            return new Due(due.step(), due.workingDays(), due.by(), due.settled());
        }
    }

    /** A status that was awarded. */
    public record Status(
            UUID id, StatusKind kind, Integer stars, LocalDate from, LocalDate to, String document, String endReason) {
        static Status of(OrganizationStatus status) {
            return new Status(
                    status.id(),
                    status.kind(),
                    status.stars().orElse(null),
                    status.validFrom(),
                    status.validTo().orElse(null),
                    status.document(),
                    status.endReason().orElse(null));
        }
    }

    /** {@code ageClass} is left out where it is the organization as a whole. */
    public record Excess(AgeClass ageClass, int places, int most) {
        static Excess of(AgeClasses.Excess excess) {
            return new Excess(excess.ageClass(), excess.places(), excess.most());
        }
    }

    static OrganizationAnswer of(OrganizationDetail detail) {
        return new OrganizationAnswer(
                detail.creditCode(),
                detail.codeReason(),
                detail.name(),
                detail.nameEn(),
                detail.kind(),
                detail.district(),
                detail.address(),
                detail.classes().stream().map(OrganizationResource.Places::of).toList(),
                detail.places(),
                detail.carers(),
                detail.excesses().stream().map(Excess::of).toList(),
                detail.filing().map(FilingStep::state).orElse(null),
                detail.steps().stream().map(Step::of).toList(),
                detail.due().stream().map(Due::of).toList(),
                detail.statuses().stream().map(Status::of).toList());
    }
}
