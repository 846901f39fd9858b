package care.training.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The answers of sittings. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AnswerSheet {
    /**
     * Checks time and submission in the statement that saves, so that nothing comes between them; the share lock lets a
     * submission wait for it, so that what is acknowledged is marked. An older sequence leaves the newer as it is.
     */
    private static final String SAVE = """
            insert into answer (sitting_id, item, sequence, answer, client_time, saved_at)
            select s.id, :item, :sequence, :answer, cast(nullif(:clientTime, '') as timestamptz), exam_time()
            from sitting s
            where s.id = :sitting and s.submitted_at is null and exam_time() < s.ends_at
            for share of s
            on conflict (sitting_id, item) do update
            set sequence = excluded.sequence, answer = excluded.answer, client_time = excluded.client_time,
                saved_at = excluded.saved_at
            where answer.sequence < excluded.sequence""";

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    @PersistenceContext
    private EntityManager database;

    /** False when nothing was saved: the time is over, the sitting is submitted, or the sequence is not a newer one. */
    boolean save(UUID sittingId, int item, long sequence, String answer, Instant clientTime) {
        return database.createNativeQuery(SAVE)
                        .setParameter("item", item)
                        .setParameter("sequence", sequence)
                        .setParameter("answer", answer)
                        .setParameter("clientTime", text(clientTime))
                        .setParameter("sitting", sittingId)
                        .executeUpdate()
                == 1;
    }

    Optional<Answer> find(UUID sittingId, int item) {
        return Optional.ofNullable(database.find(Answer.class, new Answer.Place(sittingId, item)));
    }

    /** The answers of a sitting, by item. */
    List<Answer> of(UUID sittingId) {
        return database.createQuery("select a from Answer a where a.sittingId = :sitting order by a.item", Answer.class)
                .setParameter("sitting", sittingId)
                .getResultList();
    }

    /** How many items are answered in each sitting, and when the last answer was saved. */
    Map<UUID, Progress> progress(List<UUID> sittings) {
        if (sittings.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("""
                        select a.sittingId, sum(case when a.text <> '' then 1 else 0 end), max(a.savedAt)
                        from Answer a where a.sittingId in :sittings group by a.sittingId""", Object[].class)
                .setParameter("sittings", sittings)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new Progress(((Number) row[1]).intValue(), (Instant) row[2])));
    }

    /** How far a sitting has come. */
    record Progress(int answered, Instant lastSavedAt) {}

    /** A device's clock may be anything; what no calendar knows is left out. */
    private static String text(Instant clientTime) {
        boolean usable = clientTime != null && !clientTime.isBefore(EARLIEST) && clientTime.isBefore(LATEST);
        return usable ? clientTime.toString() : "";
    }
}
