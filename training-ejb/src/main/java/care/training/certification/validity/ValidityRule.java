package care.training.certification.validity;

import care.training.kernel.rules.Sourced;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What holds of one kind, for some occupations or for all that no other rule names.
 *
 * @param occupations codes; empty for all others
 * @param ends whether it ends at all, and who says so
 * @param ending null where it does not end
 * @param reminders days before the last day, or before the year's last day where only the yearly hours end; the first
 *     reminder first
 * @param reminded where the reminders come from; null where there are none
 */
public record ValidityRule(
        ValidityKind kind,
        Set<String> occupations,
        Sourced ends,
        ValidityTerm ending,
        List<Integer> reminders,
        Sourced reminded) {
    public ValidityRule {
        occupations = Set.copyOf(occupations);
        reminders = List.copyOf(reminders);
    }

    /** Empty where it does not end. */
    public Optional<ValidityTerm> term() {
        return Optional.ofNullable(ending);
    }

    public boolean isForAllOthers() {
        return occupations.isEmpty();
    }
}
