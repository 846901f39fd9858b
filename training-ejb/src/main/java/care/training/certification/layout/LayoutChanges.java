package care.training.certification.layout;

import care.training.certification.document.LayoutSheets;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.RequiredText;
import care.training.kernel.Roles;
import care.training.ledger.Ledger;
import care.training.standard.ChangeState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes of how certificates look: an operator tries a layout out on a specimen and hands it in; another operator or
 * somebody of the association looks at it and adopts it. Certificates that are out stay as they are.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
public class LayoutChanges {
    private static final int LONGEST_REASON = 500;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Layouts layouts;

    @Inject
    private LayoutSheets sheets;

    @Inject
    private Ledger ledger;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** The layout that holds. */
    public LayoutText current() {
        return layouts.currentText();
    }

    /** Tries a layout out that somebody is writing. Problems: INVALID_INPUT where it is missing or too long. */
    @RolesAllowed(Roles.ADMIN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public LayoutSheets.Trial trial(String text) {
        return sheets.trial(text);
    }

    /** Problems: INVALID_INPUT, RULES_FLAWED, RULES_UNCHANGED. */
    @RolesAllowed(Roles.ADMIN)
    public LayoutChangeView propose(String text, String reason) {
        String why = RequiredText.of("reason", reason, LONGEST_REASON);
        String written = lines(text);
        sheets.require(written);
        LayoutText now = layouts.currentText();
        if (now.text().equals(written)) {
            throw new Problem(ProblemCode.RULES_UNCHANGED);
        }
        LayoutChange change =
                new LayoutChange(written, why, now.number(), caller.subject(), caller.displayName(), clock.instant());
        database.persist(change);
        database.flush();
        record("CERTIFICATE_LAYOUT_PROPOSED", change);
        return change.view(caller.subject());
    }

    /**
     * A second person adopts it: from now on certificates are made by it. Problems: NOT_FOUND, CHANGE_DECIDED,
     * PROPOSER_CANNOT_APPROVE, RULES_FLAWED, CHANGED_MEANWHILE where another was adopted since it was handed in.
     */
    public LayoutChangeView approve(UUID id) {
        layouts.hold();
        LayoutChange change = locked(id);
        change.approve(caller.subject(), caller.displayName(), clock.instant());
        if (change.basedOn() != layouts.newest()) {
            throw new Problem(ProblemCode.CHANGED_MEANWHILE);
        }
        sheets.require(change.text());
        database.flush();
        layouts.adopt(id, change.text());
        record("CERTIFICATE_LAYOUT_ADOPTED", change);
        return change.view(caller.subject());
    }

    /** It is not adopted; whoever proposed it may say so, too. Problems: NOT_FOUND, CHANGE_DECIDED. */
    public LayoutChangeView turnDown(UUID id) {
        LayoutChange change = locked(id);
        change.turnDown(caller.subject(), caller.displayName(), clock.instant());
        database.flush();
        record("CERTIFICATE_LAYOUT_TURNED_DOWN", change);
        return change.view(caller.subject());
    }

    /** Problems: NOT_FOUND. */
    public LayoutChangeView get(UUID id) {
        return find(id).view(caller.subject());
    }

    /** What was handed in, as it is written. Problems: NOT_FOUND. */
    public String text(UUID id) {
        return find(id).text();
    }

    /** The layout that it would take the place of, or took. Problems: NOT_FOUND. */
    public String textBefore(UUID id) {
        return layouts.text(find(id).basedOn());
    }

    /** The unsigned, marked specimen of what was handed in. Problems: NOT_FOUND. */
    public byte[] specimen(UUID id) {
        return sheets.specimen(find(id).text());
    }

    /** The same as PNG. Problems: NOT_FOUND. */
    public byte[] picture(UUID id) {
        return sheets.picture(find(id).text());
    }

    /** A specimen of the layout that holds, as PNG. */
    public byte[] currentPicture() {
        return sheets.picture(layouts.currentText().text());
    }

    /** Those that are open first, then the last made first. */
    public Page<LayoutChangeView> list(int page, int size) {
        List<LayoutChange> found = database.createQuery("""
                        select c from LayoutChange c order by case when c.state = :open then 0 else 1 end,
                        c.proposedAt desc, c.id""", LayoutChange.class)
                .setParameter("open", ChangeState.PROPOSED)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        long total = database.createQuery("select count(c) from LayoutChange c", Long.class)
                .getSingleResult();
        return new Page<>(
                found.stream().map(change -> change.view(caller.subject())).toList(), total);
    }

    /** The one proposed last of those that wait for a decision. */
    public Optional<LayoutChangeView> open() {
        return list(0, 1).items().stream()
                .filter(change -> change.state() == ChangeState.PROPOSED)
                .findFirst();
    }

    /** A browser sends a form's lines apart by two characters. */
    private static String lines(String text) {
        return text == null ? null : text.replace("\r\n", "\n");
    }

    private LayoutChange find(UUID id) {
        LayoutChange change = database.find(LayoutChange.class, id);
        if (change == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return change;
    }

    private LayoutChange locked(UUID id) {
        LayoutChange change = database.find(LayoutChange.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (change == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return change;
    }

    private void record(String kind, LayoutChange change) {
        ledger.append(kind, change.id(), change.statement().getBytes(StandardCharsets.UTF_8));
    }
}
