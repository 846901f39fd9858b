package care.training.ban.intake;

import care.training.ban.BanEntering;
import care.training.ban.BanRules;
import care.training.ban.DecisionLookup;
import care.training.ban.KnownDecisions;
import care.training.ban.NewBan;
import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.Json;
import care.training.kernel.Page;
import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.Violation;
import care.training.kernel.spreadsheet.CellViolation;
import care.training.kernel.spreadsheet.Spreadsheet;
import care.training.ledger.Ledger;
import care.training.registry.OneAtATime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Lists of decisions: one official uploads, which enters nothing; another approves, which enters all at once, or refuses. */
@Stateless
@RolesAllowed(Roles.REGULATOR)
public class DecisionLists {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanRules rules;

    @Inject
    private BanEntering entering;

    @Inject
    private DecisionLookup lookup;

    @Inject
    private DecisionListViews views;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private Ledger ledger;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Reads a list and keeps what would become of each row. Problems: those of {@link Spreadsheet#read}, COLUMN_MISSING,
     * COLUMN_DOUBLED, TOO_MANY_ROWS.
     */
    public DecisionListView upload(byte[] file) {
        LocalDate today = LocalDate.now(clock);
        List<ReadDecision> read =
                new DecisionRows(file, rules.listRows(), decision -> entering.requireEnterable(decision, today)).read();
        KnownDecisions known = lookup.known(read.stream()
                .map(ReadDecision::decision)
                .filter(Objects::nonNull)
                .toList());
        UUID id = UUID.randomUUID();
        List<String> contents = new ArrayList<>();
        List<DecisionListRow> rows = new ArrayList<>();
        for (ReadDecision one : read) {
            Optional<KnownDecisions.Known> entry =
                    Optional.ofNullable(one.decision()).flatMap(known::of);
            ReadDecision row = entry.filter(KnownDecisions.Known::voided)
                    .map(voided -> one.refused(voidedBefore()))
                    .orElse(one);
            DecisionContent content = new DecisionContent(row.text(), row.violations());
            contents.add(row.row() + " " + Json.write(content));
            rows.add(new DecisionListRow(
                    id,
                    rows.size() + 1,
                    row.row(),
                    content,
                    entry.map(KnownDecisions.Known::ban).orElse(null),
                    cipher));
        }
        DecisionList list = new DecisionList(
                id,
                authority(read),
                rows.size(),
                cipher.lookupKey(String.join("\n", contents)),
                caller.subject(),
                clock.instant());
        database.persist(list);
        rows.forEach(database::persist);
        database.flush();
        record("BAN_LIST_UPLOADED", id, list.uploaded());
        return views.of(list, null, 0, Page.MAX_SIZE);
    }

    /** All lists without their rows, the last uploaded first. */
    public Page<DecisionListView> list(ListState state, int page, int size) {
        return views.list(state, page, size);
    }

    /**
     * A list with a page of its rows. Problems: NOT_FOUND.
     *
     * @param state narrows the rows; null for all
     */
    public DecisionListView get(UUID id, RowState state, int page, int size) {
        DecisionList list = database.find(DecisionList.class, id);
        if (list == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return views.of(list, state, page, size);
    }

    /**
     * A second official has every enterable row entered, all in one transaction. A row that the register has got since, or
     * that its rules refuse by now, is passed over and says so. Problems: NOT_FOUND, DECISION_LIST_DECIDED,
     * PROPOSER_CANNOT_APPROVE, NOTHING_TO_ENTER.
     */
    public DecisionListView approve(UUID id) {
        oneAtATime.hold("decision lists", "approval");
        DecisionList list = locked(id);
        list.requireApprovableBy(caller.subject());
        String proposer = list.uploadedBy();
        Instant proposedAt = list.uploadedAt();
        Instant now = clock.instant();
        List<UUID> waiting = waiting(id);
        KnownDecisions known = lookup.known(decisions(waiting));
        database.clear();
        int entered = 0;
        for (UUID row : waiting) {
            entered += enter(row, known, proposer, proposedAt, now) ? 1 : 0;
            database.flush();
            // thousands of entries in one transaction: what is written need not be looked through again at each
            database.clear();
        }
        if (entered == 0) {
            throw new Problem(ProblemCode.NOTHING_TO_ENTER);
        }
        DecisionList decided = locked(id);
        decided.approve(caller.subject(), now);
        database.flush();
        record("BAN_LIST_APPROVED", id, views.approved(decided));
        return views.of(decided, null, 0, Page.MAX_SIZE);
    }

    /**
     * Nothing of it is entered, and what it said is erased. Problems: NOT_FOUND, INVALID_INPUT, DECISION_LIST_DECIDED.
     */
    public DecisionListView refuse(UUID id, ListRefusal reason) {
        if (reason == null) {
            throw Problem.invalid("reason", ProblemCode.REQUIRED);
        }
        DecisionList list = locked(id);
        list.refuse(caller.subject(), reason, clock.instant());
        database.flush();
        database.createQuery("update DecisionListRow r set r.contentCipher = null where r.listId = :list")
                .setParameter("list", id)
                .executeUpdate();
        record("BAN_LIST_REFUSED", id, list.refused());
        return views.of(list, null, 0, Page.MAX_SIZE);
    }

    private boolean enter(UUID id, KnownDecisions known, String proposer, Instant proposedAt, Instant now) {
        DecisionListRow row = database.find(DecisionListRow.class, id);
        DecisionText text = text(row);
        List<Violation> wrong = new ArrayList<>();
        NewBan decision = text.decision(wrong);
        Optional<KnownDecisions.Known> entry = known.of(decision);
        if (entry.isPresent() && !entry.get().voided()) {
            row.foundRegistered(entry.get().ban());
            return false;
        }
        List<CellViolation> refused = entry.isPresent() ? List.of(voidedBefore()) : refusals(decision, proposedAt);
        if (!refused.isEmpty()) {
            row.refused(text, refused, cipher);
            return false;
        }
        row.entered(entering.enter(decision, proposer, proposedAt, caller.subject(), now));
        return true;
    }

    private List<CellViolation> refusals(NewBan decision, Instant proposedAt) {
        try {
            entering.requireEnterable(decision, LocalDate.ofInstant(proposedAt, PlatformClock.ZONE));
            return List.of();
        } catch (Problem refused) {
            return Refusals.cells(refused);
        }
    }

    private List<NewBan> decisions(List<UUID> rows) {
        return rows.stream()
                .map(row -> text(database.find(DecisionListRow.class, row)).decision(new ArrayList<>()))
                .toList();
    }

    private DecisionText text(DecisionListRow row) {
        return row.content(cipher).orElseThrow().text();
    }

    private List<UUID> waiting(UUID list) {
        return database.createQuery(
                        "select r from DecisionListRow r where r.listId = :list and r.state = :enter order by r.position",
                        DecisionListRow.class)
                .setParameter("list", list)
                .setParameter("enter", RowState.ENTER)
                .getResultStream()
                .map(DecisionListRow::id)
                .toList();
    }

    private static CellViolation voidedBefore() {
        return new CellViolation(
                null, DecisionColumn.DECISION_NUMBER.heading(), ProblemCode.DECISION_VOIDED_BEFORE, List.of());
    }

    private static String authority(List<ReadDecision> read) {
        return read.stream()
                .map(row -> row.text().authority())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private DecisionList locked(UUID id) {
        DecisionList list = database.find(DecisionList.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (list == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return list;
    }

    private void record(String kind, UUID list, String content) {
        ledger.append(kind, list, content.getBytes(StandardCharsets.UTF_8));
    }
}
