package care.training.check.cases;

import care.training.ban.BanView;
import care.training.check.CheckPurpose;
import care.training.kernel.DocumentType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A case as officials see it, with what is needed to decide.
 *
 * @param dueOn the last day for the decision
 * @param since when it was decided; null before
 * @param organization credit code of the employer that asked, or on whose staff she is
 * @param purpose of the check; null where the watch over staff asks, and nobody checked her
 * @param candidates the bans that possibly mean the person; none in lists
 * @param steps what was proposed and decided, the first first; none in lists
 * @param asMany how many further cases ask the very same and are decided along; 0 in lists
 */
public record CaseView(
        String number,
        CaseState state,
        Instant openedAt,
        LocalDate dueOn,
        boolean overdue,
        Instant since,
        Subject subject,
        String organization,
        CheckPurpose purpose,
        List<Candidate> candidates,
        List<Step> steps,
        long asMany) {

    /**
     * Who was asked about.
     *
     * @param documentNumber masked
     * @param name as the employer gave it; of the staff as she is registered
     * @param names all names of the registered person with this document, where there is one
     * @param birthDate null where the document does not carry it
     */
    public record Subject(
            DocumentType documentType, String documentNumber, String name, List<String> names, LocalDate birthDate) {}

    /** @param exact document and name are the ban's; only which institution it concerns is in doubt */
    public record Candidate(BanView ban, boolean exact) {}

    /**
     * What an official proposed.
     *
     * @param ban that means the person; null but for SAME_PERSON
     * @param settledAt when another confirmed it or turned it down; null while it waits
     * @param confirmed null while it waits
     * @param followed it was decided on another case that asks the very same
     */
    public record Step(
            CaseVerdict verdict,
            UUID ban,
            CaseReason reason,
            Instant proposedAt,
            boolean proposedByMe,
            Instant settledAt,
            Boolean confirmed,
            boolean followed) {}

    /** What waits for a second official; null where nothing does. */
    public Step proposal() {
        return steps.stream()
                .filter(step -> step.settledAt() == null)
                .findFirst()
                .orElse(null);
    }
}
