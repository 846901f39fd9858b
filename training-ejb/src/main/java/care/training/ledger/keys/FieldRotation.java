package care.training.ledger.keys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** One rotation: everything is encrypted anew under one key, column by column, pass after pass. */
@Entity
@Table(name = "field_rotation")
class FieldRotation {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "to_key")
    private long toKey;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "total")
    private long total;

    @Column(name = "walked")
    private long walked;

    @Column(name = "pass")
    private int pass;

    @Column(name = "at_column")
    private int atColumn;

    @Column(name = "after_row")
    private UUID afterRow;

    @Column(name = "changed")
    private long changed;

    @Column(name = "changed_in_pass")
    private long changedInPass;

    @Column(name = "passed_over")
    private long passedOver;

    @Column(name = "unreadable")
    private long unreadable;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected FieldRotation() {}

    FieldRotation(long toKey, long total, String askedBy, Instant askedAt) {
        this.id = UUID.randomUUID();
        this.toKey = toKey;
        this.total = total;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        beginPass(1);
    }

    private void beginPass(int number) {
        pass = number;
        atColumn = 0;
        afterRow = BEFORE_ALL;
        walked = 0;
        changedInPass = 0;
        passedOver = 0;
        unreadable = 0;
    }

    UUID id() {
        return id;
    }

    long toKey() {
        return toKey;
    }

    /** From 0. */
    int atColumn() {
        return atColumn;
    }

    UUID afterRow() {
        return afterRow;
    }

    /** A row of the column was read, and there may be more. */
    void walkedTo(UUID row) {
        afterRow = row;
        walked++;
    }

    /** A row was encrypted anew, or somebody else was just changing it. */
    void tried(boolean done) {
        if (done) {
            changed++;
            changedInPass++;
        } else {
            passedOver++;
        }
    }

    void unreadable() {
        unreadable++;
    }

    void nextColumn() {
        atColumn++;
        afterRow = BEFORE_ALL;
    }

    /** Whether this pass has encrypted anything anew. */
    boolean changesInPass() {
        return changedInPass > 0;
    }

    /**
     * A pass is over: another follows where this one still found something to do, because what others wrote meanwhile may lie
     * behind it. False where none does.
     */
    boolean nextPass(Instant now) {
        if (changedInPass + passedOver == 0) {
            endedAt = now;
            return false;
        }
        beginPass(pass + 1);
        return true;
    }

    /** Another key became primary meanwhile: whatever is left goes there. */
    void end(Instant now) {
        endedAt = now;
    }

    /** What the log has of its begin. */
    byte[] begun() {
        return (toKey + " " + askedBy).getBytes(StandardCharsets.UTF_8);
    }

    /** What the log has of its end. */
    byte[] ended() {
        return (toKey + " " + changed + " " + unreadable).getBytes(StandardCharsets.UTF_8);
    }

    FieldRotationView view() {
        return new FieldRotationView(
                id, askedAt, toKey, pass, Math.min(walked, total), total, changed, unreadable, endedAt);
    }
}
