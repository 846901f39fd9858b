package care.training.ban.intake;

import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Page;
import care.training.ledger.AuditTrail;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows lists of decisions; that somebody looked at whom they are about is recorded. */
@Dependent
class DecisionListViews {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private FieldCipher cipher;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    DecisionListView of(DecisionList list, RowState state, int page, int size) {
        List<DecisionListRow> rows = rows(list.id(), state)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        Map<RowState, Long> counts = counts(List.of(list)).getOrDefault(list.id(), Map.of());
        Map<UUID, DecisionContent> contents = new HashMap<>();
        rows.forEach(row -> row.content(cipher).ifPresent(content -> contents.put(row.id(), content)));
        recordLooks(contents.values().stream().map(DecisionContent::text).toList());
        return view(
                list,
                state == null ? list.rowCount() : counts.getOrDefault(state, 0L),
                counts,
                rows.stream().map(row -> row(row, contents.get(row.id()))).toList());
    }

    /** Without their rows, the last uploaded first. */
    Page<DecisionListView> list(ListState state, int page, int size) {
        String narrowed = state == null ? "" : " where l.state = :state";
        TypedQuery<DecisionList> lists = database.createQuery(
                "select l from DecisionList l" + narrowed + " order by l.uploadedAt desc, l.id", DecisionList.class);
        TypedQuery<Long> total = database.createQuery("select count(l) from DecisionList l" + narrowed, Long.class);
        if (state != null) {
            lists.setParameter("state", state);
            total.setParameter("state", state);
        }
        List<DecisionList> found = lists.setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        Map<UUID, Map<RowState, Long>> counts = counts(found);
        return new Page<>(
                found.stream()
                        .map(list -> view(list, list.rowCount(), counts.getOrDefault(list.id(), Map.of()), List.of()))
                        .toList(),
                total.getSingleResult());
    }

    /** What the log has of an approval: what became of each row. */
    String approved(DecisionList list) {
        return list.approved()
                + rows(list.id(), null)
                        .getResultStream()
                        .map(DecisionListRow::recorded)
                        .collect(Collectors.joining("\n", "\n", ""));
    }

    private TypedQuery<DecisionListRow> rows(UUID list, RowState state) {
        TypedQuery<DecisionListRow> rows = database.createQuery(
                        "select r from DecisionListRow r where r.listId = :list"
                                + (state == null ? "" : " and r.state = :state") + " order by r.position",
                        DecisionListRow.class)
                .setParameter("list", list);
        return state == null ? rows : rows.setParameter("state", state);
    }

    private void recordLooks(List<DecisionText> texts) {
        List<AuditTrail.Look> looks = new ArrayList<>();
        for (DecisionText text : texts) {
            Optional.ofNullable(text.decision(new ArrayList<>()).document())
                    .map(cipher::lookupKey)
                    .ifPresent(key -> looks.add(new AuditTrail.Look(null, key, "looked through a list of decisions")));
        }
        if (!looks.isEmpty()) {
            audit.viewed(looks, "BAN");
        }
    }

    private DecisionListView view(
            DecisionList list, long found, Map<RowState, Long> counts, List<DecisionListView.Row> rows) {
        return new DecisionListView(
                list.id(),
                list.state(),
                list.authority(),
                list.uploadedAt(),
                list.uploadedBy().equals(caller.subject()),
                list.decidedAt(),
                list.refusal().orElse(null),
                list.refusalWords(),
                list.rowCount(),
                found,
                counts,
                rows);
    }

    private static DecisionListView.Row row(DecisionListRow row, DecisionContent content) {
        return new DecisionListView.Row(
                row.number(),
                row.state(),
                row.state() != row.previewed() && row.state() != RowState.ENTERED,
                row.banId(),
                content == null ? null : decision(content.text()),
                content == null ? List.of() : content.violations());
    }

    private static DecisionListView.Decision decision(DecisionText text) {
        return new DecisionListView.Decision(
                text.name(),
                text.aliases(),
                text.documentType(),
                masked(text),
                text.role(),
                text.authority(),
                text.decisionNumber(),
                text.decidedOn(),
                text.kind(),
                text.legalBasis(),
                text.scope(),
                text.institution(),
                text.start(),
                text.end(),
                text.life());
    }

    /** A number that is none is shown as it was typed: it must be found in the list and mended. */
    private static String masked(DecisionText text) {
        return Optional.ofNullable(text.decision(new ArrayList<>()).document())
                .map(IdentityDocument::masked)
                .orElse(text.personNumber());
    }

    private Map<UUID, Map<RowState, Long>> counts(List<DecisionList> lists) {
        Map<UUID, Map<RowState, Long>> counts = new HashMap<>();
        if (lists.isEmpty()) {
            return counts;
        }
        database.createQuery(
                        "select r.listId, r.state, count(r) from DecisionListRow r where r.listId in :lists"
                                + " group by r.listId, r.state",
                        Object[].class)
                .setParameter("lists", lists.stream().map(DecisionList::id).toList())
                .getResultStream()
                .forEach(row -> counts.computeIfAbsent((UUID) row[0], list -> new EnumMap<>(RowState.class))
                        .put((RowState) row[1], (Long) row[2]));
        return counts;
    }
}
