package care.training.standard;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.RequiredText;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes of the standards while the application runs: an operator hands in a file, sees what it would change, and
 * another operator or somebody of the association approves it. What was decided before keeps its revision.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
public class StandardChanges {
    private static final int LONGEST_REASON = 500;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private StandardDesk desk;

    @Inject
    private Standards standards;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Proposes a file: a new edition, or another text of a file that is there. Problems: INVALID_INPUT, NOT_UTF8,
     * RULES_FLAWED, RULES_UNCHANGED, BLUEPRINT_CONTRADICTS.
     *
     * @param effectiveFrom the first day of an exam or an entry for which it is to hold, today or later; today where null
     */
    @RolesAllowed(Roles.ADMIN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ChangeView propose(byte[] file, LocalDate effectiveFrom, String reason) {
        String given = RequiredText.of("reason", reason, LONGEST_REASON);
        return desk.take(RuleUpload.read(file), effectiveFrom == null ? LocalDate.now(clock) : effectiveFrom, given);
    }

    /**
     * A second person lets it take effect, at once on this node and within seconds on the others. Problems: NOT_FOUND,
     * CHANGE_DECIDED, PROPOSER_CANNOT_APPROVE, CHANGED_MEANWHILE, and those of {@link #propose}.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ChangeView approve(UUID id) {
        ChangeView approved = desk.approve(id);
        standards.refresh();
        return approved;
    }

    /** It does not come to be; whoever proposed it may say so, too. Problems: NOT_FOUND, CHANGE_DECIDED. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ChangeView turnDown(UUID id) {
        return desk.turnDown(id);
    }

    /** Problems: NOT_FOUND. */
    public ChangeView get(UUID id) {
        return find(id).view(caller.subject());
    }

    /** Those that are open first, then the last made first. */
    public Page<ChangeView> list(int page, int size) {
        List<StandardChange> found = database.createQuery("""
                        select c from StandardChange c order by case when c.state = :open then 0 else 1 end,
                        c.proposedAt desc, c.id""", StandardChange.class)
                .setParameter("open", ChangeState.PROPOSED)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        long total = database.createQuery("select count(c) from StandardChange c", Long.class)
                .getSingleResult();
        return new Page<>(
                found.stream().map(change -> change.view(caller.subject())).toList(), total);
    }

    /** The one proposed last of those that wait for a decision. */
    public Optional<ChangeView> open() {
        return list(0, 1).items().stream()
                .filter(change -> change.state() == ChangeState.PROPOSED)
                .findFirst();
    }

    /** Value by value what it changes of the file that holds for its day without it. Problems: NOT_FOUND. */
    public List<ChangedValue> values(UUID id) {
        StandardChange change = find(id);
        return FileDifference.between(desk.textWithout(change), change.text());
    }

    /** The rules beside what they would be, for those who keep decisions made under them. Problems: NOT_FOUND. */
    public ProposedStandards preview(UUID id) {
        return desk.proposed(find(id));
    }

    /** Number of the newest revision, approved or read at a start. */
    public int newestRevision() {
        return desk.newest();
    }

    /** The revisions, the newest first. */
    public Page<RevisionView> revisions(int page, int size) {
        return desk.revisions(page, size);
    }

    /** The files that hold for a day from now on, by path. */
    public List<String> files() {
        return desk.files().stream().map(RuleText::path).toList();
    }

    /** The text of a file as it holds now, to be changed and handed in again. Problems: NOT_FOUND. */
    public String file(String path) {
        return desk.files().stream()
                .filter(file -> file.path().equals(path))
                .map(RuleText::text)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    private StandardChange find(UUID id) {
        StandardChange change = database.find(StandardChange.class, id);
        if (change == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return change;
    }
}
