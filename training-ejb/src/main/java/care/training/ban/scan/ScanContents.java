package care.training.ban.scan;

import care.training.kernel.FieldCipher;
import care.training.ledger.rereading.Contradiction;
import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    @Inject
    private FieldCipher cipher;

    @Override
    public Map<String, String> kinds() {
        return Map.of("BAN_SCAN_KEPT", "select id from ban_scan");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        DecisionScan scan = database.find(DecisionScan.class, reference);
        if (scan == null) {
            return List.of();
        }
        // one file at a time is in memory
        database.detach(scan);
        if (!scan.isWhole(cipher)) {
            throw new Contradiction("content_hash");
        }
        return List.of(scan.statement().getBytes(StandardCharsets.UTF_8));
    }
}
