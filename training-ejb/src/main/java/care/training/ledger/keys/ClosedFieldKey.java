package care.training.ledger.keys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** A key that nothing is written under any more; retired once nothing is under it. */
@Entity
@Table(name = "closed_field_key")
class ClosedFieldKey {
    @Id
    @Column(name = "key")
    private long key;

    @Column(name = "id")
    private UUID id;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "retired_at")
    private Instant retiredAt;

    @Column(name = "retired_by")
    private String retiredBy;

    protected ClosedFieldKey() {}

    ClosedFieldKey(long key, Instant now) {
        this.key = key;
        this.id = UUID.randomUUID();
        this.closedAt = now;
    }

    UUID id() {
        return id;
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    void retire(String account, Instant now) {
        retiredBy = account;
        retiredAt = now;
    }

    /** What the log has of it. */
    byte[] retired() {
        return (key + " " + retiredBy).getBytes(StandardCharsets.UTF_8);
    }

    RetiredFieldKey view() {
        return new RetiredFieldKey(key, retiredAt);
    }
}
