package care.training.ledger.retention;

import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the log has of a night in which something went: the day, and a line for each class with how many records went. */
@ApplicationScoped
class RetentionRecords implements RecordedContents {
    @PersistenceContext
    private EntityManager database;

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                RetentionWork.SWEPT,
                "select r.id from retention_run r where r.ended_at is not null and exists"
                        + " (select 1 from retention_removal m where m.run_id = r.id)");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        return statement(reference).stream().toList();
    }

    /** Empty where nothing went. */
    Optional<byte[]> statement(UUID run) {
        List<String> lines = lines(run);
        return lines.size() < 2
                ? Optional.empty()
                : Optional.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lines(UUID run) {
        List<?> lines = database.createNativeQuery("""
                        select said from (
                            select '' as place, cast(day as text) as said from retention_run where id = :run
                            union all select record_class, record_class || ' ' || removed from retention_removal
                                where run_id = :run) as lines
                        order by place collate "C\"""", String.class)
                .setParameter("run", run)
                .getResultList();
        return lines.stream().map(String.class::cast).collect(Collectors.toList());
    }
}
