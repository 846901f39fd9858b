package care.training.registry.merge;

import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes again what the log has of merges. */
@ApplicationScoped
class MergeContents implements RecordedContents {
    private static final String ALL = "select id from person_merge";

    @PersistenceContext
    private EntityManager database;

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                "MERGE_PROPOSED",
                ALL,
                "MERGE_TURNED_DOWN",
                ALL + " where state = 'TURNED_DOWN'",
                "PEOPLE_MERGED",
                ALL + " where state in ('MERGED', 'UNDONE')",
                "UNDOING_ASKED",
                ALL + " where undoing_asked_by is not null",
                "MERGE_UNDONE",
                ALL + " where state = 'UNDONE'");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        PersonMerge merge = database.find(PersonMerge.class, reference);
        return merge == null ? List.of() : List.of(merge.recorded(kind));
    }
}
