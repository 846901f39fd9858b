package care.training.ban.scan;

import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes again what the log has of files of decisions. */
@ApplicationScoped
class ScanContents implements RecordedContents {
    @PersistenceContext
    private EntityManager database;

    @Override
    public Map<String, String> kinds() {
        return Map.of("BAN_SCAN_KEPT", "select id from ban_scan");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        DecisionScan scan = database.find(DecisionScan.class, reference);
        return scan == null ? List.of() : List.of(scan.statement().getBytes(StandardCharsets.UTF_8));
    }
}
