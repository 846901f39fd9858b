package care.training.registry.organization;

import care.training.kernel.rules.Names;
import care.training.registry.OrganizationKind;
import care.training.registry.filing.FilingRules;
import care.training.registry.filing.FilingState;
import care.training.registry.filing.FilingStep;
import java.util.List;
import java.util.Optional;

/**
 * All that is on record of an organization.
 *
 * @param codeReason null where nothing speaks against its code
 * @param register that gave out its code; null where none has its prefix
 * @param nameEn null where there is none
 * @param address null where it is not known
 * @param carers whom the children of all classes need at the same time, by the ratios
 * @param excesses classes that are larger than the rules let them be
 * @param files whether such organizations file with the health authority
 * @param steps of its filing, the first one first
 * @param due what the authority must do next, and by when
 * @param statuses awarded, the newest first
 */
public record OrganizationDetail(
        String creditCode,
        String codeReason,
        Names register,
        String name,
        String nameEn,
        OrganizationKind kind,
        String district,
        String address,
        List<ClassPlaces> classes,
        int carers,
        List<AgeClasses.Excess> excesses,
        boolean files,
        List<FilingStep> steps,
        List<FilingRules.Due> due,
        List<OrganizationStatus> statuses) {
    public int places() {
        return classes.stream().mapToInt(ClassPlaces::places).sum();
    }

    /** Where it stands now; empty where it does not file, or has not applied. */
    public Optional<FilingStep> filing() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    /** The steps that can be taken next, in their order. */
    public List<FilingState> nextSteps() {
        return files
                ? filing().map(step -> List.copyOf(step.state().next())).orElse(List.of(FilingState.REGISTERED))
                : List.of();
    }
}
