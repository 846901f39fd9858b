package care.training.certification.issue;

import care.training.kernel.Page;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.standard.evidence.PortraitState;
import care.training.standard.evidence.Portraits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Those whose certificates a batch is still to make, and which of them have no photograph to be printed. */
@Dependent
class BatchCandidates {
    @Inject
    private People people;

    @Inject
    private Portraits portraits;

    @Inject
    private Clock clock;

    /** @param photograph only those who have one, or who have none; null for all */
    Page<BatchCandidate> page(List<BatchRow> rows, Boolean photograph, int page, int size) {
        List<BatchRow> waiting = waiting(rows);
        Map<UUID, PortraitState> photographs = photographs(waiting);
        List<BatchRow> chosen = waiting.stream()
                .filter(row -> photograph == null || photograph == isAccepted(row, photographs))
                .toList();
        List<BatchRow> shown = chosen.stream()
                .skip(Page.first(page, size))
                .limit(Page.size(size))
                .toList();
        Map<UUID, Person> named =
                people.all(shown.stream().map(BatchRow::personId).toList());
        return new Page<>(
                shown.stream()
                        .map(row -> new BatchCandidate(
                                row.resultId(), named.get(row.personId()).name(), photographs.get(row.personId())))
                        .toList(),
                chosen.size());
    }

    int withoutPhotograph(List<BatchRow> rows) {
        List<BatchRow> waiting = waiting(rows);
        Map<UUID, PortraitState> photographs = photographs(waiting);
        return (int)
                waiting.stream().filter(row -> !isAccepted(row, photographs)).count();
    }

    private static List<BatchRow> waiting(List<BatchRow> rows) {
        return rows.stream().filter(BatchRow::isWaiting).toList();
    }

    private Map<UUID, PortraitState> photographs(List<BatchRow> rows) {
        // whoever is approved today is issued today
        return portraits.states(rows.stream().map(BatchRow::personId).toList(), LocalDate.now(clock));
    }

    private static boolean isAccepted(BatchRow row, Map<UUID, PortraitState> photographs) {
        return photographs.get(row.personId()) == PortraitState.ACCEPTED;
    }
}
