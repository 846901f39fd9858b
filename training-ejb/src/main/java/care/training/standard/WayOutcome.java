package care.training.standard;

import care.training.kernel.rules.Names;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One way to enter, and what came of it.
 *
 * @param id as the standards' files name it, e.g. {@code 5x}
 * @param missing empty where it is satisfied; only proof where everything else is there
 * @param names the condition in words
 * @param declared whether she says by entering that she works, or means to work, in the occupation (拟从事)
 * @param confirmed whether the condition is known from a source; otherwise the authority must still confirm it
 * @param used what is known of her that counted
 * @param earliestOn the first day, not before the day asked for, on which it holds by time alone under the entry rules of
 *     the day asked for; null where it will not
 */
public record WayOutcome(
        String id,
        boolean satisfied,
        List<Missing> missing,
        Names names,
        boolean declared,
        boolean confirmed,
        List<UsedFact> used,
        LocalDate earliestOn) {
    public WayOutcome {
        missing = List.copyOf(missing);
        used = List.copyOf(used);
    }

    /** The condition in words, e.g. "年满16周岁，拟从事本职业或相关职业工作". */
    public String text(Locale locale) {
        return names.in(locale);
    }

    /** What counted by her own word only: the proof that must still be seen. */
    public List<UsedFact> unproven() {
        return used.stream().filter(fact -> !fact.examined()).toList();
    }

    /** Whether nothing is missing but her word that she means to work in the occupation. */
    public boolean needsDeclarationOnly() {
        return !satisfied && missing.stream().allMatch(m -> m.code() == MissingCode.INTENTION_NOT_DECLARED);
    }

    /** Whether nothing that she does or hands in opens this way again. */
    public boolean isClosed() {
        return missing.stream().anyMatch(m -> m.code() == MissingCode.RESITS_TAKEN);
    }

    boolean needsProofOnly() {
        return !satisfied && missing.stream().allMatch(m -> m.code().isProofOnly());
    }
}
