package care.training.check.batch;

import care.training.check.CheckView;
import care.training.check.Checks;
import care.training.check.intake.RejectedRow;
import care.training.kernel.FieldCipher;
import care.training.kernel.Page;
import care.training.kernel.SocialCreditCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is told of lists and their rows. */
@Dependent
class CheckBatchReading {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Checks checks;

    @Inject
    private FieldCipher cipher;

    CheckBatchView page(CheckBatch batch, RowOutcome outcome, int page, int size) {
        return view(
                batch,
                outcome,
                rows(batch, outcome).setFirstResult(Page.first(page, size)).setMaxResults(Page.size(size)));
    }

    CheckBatchView whole(CheckBatch batch) {
        return view(batch, null, rows(batch, null));
    }

    Page<CheckBatchView> all(SocialCreditCode organization, int page, int size) {
        List<CheckBatch> found = database.createQuery(
                        "select b from CheckBatch b where b.organization = :mine order by b.handedInAt desc, b.id",
                        CheckBatch.class)
                .setParameter("mine", organization.value())
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        long total = database.createQuery("select count(b) from CheckBatch b where b.organization = :mine", Long.class)
                .setParameter("mine", organization.value())
                .getSingleResult();
        Map<UUID, Map<RowOutcome, Long>> outcomes =
                outcomes(found.stream().map(CheckBatch::id).toList());
        return new Page<>(
                found.stream()
                        .map(batch -> view(batch, null, outcomes.getOrDefault(batch.id(), Map.of()), List.of()))
                        .toList(),
                total);
    }

    private TypedQuery<CheckBatchRow> rows(CheckBatch batch, RowOutcome outcome) {
        TypedQuery<CheckBatchRow> rows = database.createQuery(
                        "select r from CheckBatchRow r where r.batchId = :batch"
                                + (outcome == null ? "" : " and r.outcome = :outcome") + " order by r.position",
                        CheckBatchRow.class)
                .setParameter("batch", batch.id());
        return outcome == null ? rows : rows.setParameter("outcome", outcome);
    }

    private CheckBatchView view(CheckBatch batch, RowOutcome outcome, TypedQuery<CheckBatchRow> query) {
        List<CheckBatchRow> rows = query.getResultList();
        Map<UUID, CheckView> answers = checks.all(rows.stream()
                .map(CheckBatchRow::checkId)
                .flatMap(Optional::stream)
                .toList());
        return view(
                batch,
                outcome,
                outcomes(List.of(batch.id())).getOrDefault(batch.id(), Map.of()),
                rows.stream().map(row -> view(row, answers)).toList());
    }

    private static CheckBatchView view(
            CheckBatch batch, RowOutcome outcome, Map<RowOutcome, Long> outcomes, List<CheckBatchView.Row> rows) {
        long waiting = outcomes.getOrDefault(RowOutcome.WAITING, 0L);
        return new CheckBatchView(
                batch.id(),
                batch.finishedAt().isPresent() ? CheckBatchView.State.DONE : CheckBatchView.State.RUNNING,
                (int) (batch.total() - waiting),
                batch.total(),
                outcomes,
                batch.handedInAt(),
                batch.finishedAt().orElse(null),
                outcome == null ? batch.total() : outcomes.getOrDefault(outcome, 0L),
                rows);
    }

    private CheckBatchView.Row view(CheckBatchRow row, Map<UUID, CheckView> answers) {
        if (row.checkId().isPresent()) {
            CheckView check = answers.get(row.checkId().get());
            return new CheckBatchView.Row(
                    row.number(),
                    row.outcome(),
                    check,
                    check.subject(),
                    check.subject().name(),
                    List.of());
        }
        if (row.outcome() == RowOutcome.INVALID) {
            RejectedRow rejected = row.rejected(cipher);
            return new CheckBatchView.Row(
                    row.number(), row.outcome(), null, null, rejected.name(), rejected.violations());
        }
        AskedRow asked = row.asked(cipher);
        return new CheckBatchView.Row(row.number(), row.outcome(), null, asked.subject(), asked.name(), List.of());
    }

    private Map<UUID, Map<RowOutcome, Long>> outcomes(Collection<UUID> batches) {
        Map<UUID, Map<RowOutcome, Long>> outcomes = new HashMap<>();
        if (!batches.isEmpty()) {
            database.createQuery(
                            "select r.batchId, r.outcome, count(r) from CheckBatchRow r where r.batchId in :batches"
                                    + " group by r.batchId, r.outcome",
                            Object[].class)
                    .setParameter("batches", batches)
                    .getResultStream()
                    .forEach(row -> outcomes.computeIfAbsent((UUID) row[0], batch -> new EnumMap<>(RowOutcome.class))
                            .put((RowOutcome) row[1], (Long) row[2]));
        }
        return outcomes;
    }
}
