package care.training.ledger.keys;

import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the log has of rotations and of keys that were retired. */
@ApplicationScoped
class FieldKeyRecords implements RecordedContents {
    @PersistenceContext
    private EntityManager database;

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                FieldKeyAdministration.BEGUN,
                "select id from field_rotation",
                FieldRotationWork.ENDED,
                "select id from field_rotation where ended_at is not null",
                FieldKeyRetirement.RETIRED,
                "select id from closed_field_key where retired_at is not null");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        return switch (kind) {
            case FieldKeyRetirement.RETIRED ->
                retired(reference).map(ClosedFieldKey::retired).toList();
            case FieldRotationWork.ENDED -> rotation(reference, FieldRotation::ended);
            default -> rotation(reference, FieldRotation::begun);
        };
    }

    private List<byte[]> rotation(UUID id, Function<FieldRotation, byte[]> statement) {
        return Optional.ofNullable(database.find(FieldRotation.class, id)).map(statement).stream()
                .toList();
    }

    private Stream<ClosedFieldKey> retired(UUID id) {
        return database.createQuery(
                        "select k from ClosedFieldKey k where k.id = :id and k.retiredAt is not null",
                        ClosedFieldKey.class)
                .setParameter("id", id)
                .getResultStream();
    }
}
