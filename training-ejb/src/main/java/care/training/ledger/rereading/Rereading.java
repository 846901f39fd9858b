package care.training.ledger.rereading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One time that the database was read again against the log. */
@Entity
@Table(name = "log_rereading")
class Rereading {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private RereadingState state;

    @Column(name = "total")
    private long total;

    @Column(name = "done")
    private long done;

    @Column(name = "erased")
    private long erased;

    @Column(name = "erased_by_retention")
    private long erasedByRetention;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "difference")
    private Difference.What difference;

    @Column(name = "place")
    private Long place;

    @Column(name = "kind")
    private String kind;

    @Column(name = "reference")
    private UUID reference;

    protected Rereading() {}

    Rereading(String askedBy, Instant askedAt) {
        this.id = UUID.randomUUID();
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.state = RereadingState.WAITING;
    }

    RereadingView view() {
        return new RereadingView(
                id,
                askedAt,
                state,
                done,
                total,
                erased,
                erasedByRetention,
                endedAt,
                difference == null ? null : new Difference(difference, place, kind, reference));
    }

    void goOn(Reread reread, long entries) {
        state = RereadingState.RUNNING;
        done = reread.tree().size();
        total = Math.max(entries, done);
        erased = reread.erasedSalts();
        erasedByRetention = reread.erasedByRetention();
    }

    void end(Reread reread, Instant now) {
        goOn(reread, total);
        endedAt = now;
        Difference found = reread.difference();
        state = found == null ? RereadingState.SAME : RereadingState.DIFFERENT;
        if (found != null) {
            difference = found.what();
            place = found.place();
            kind = found.kind();
            reference = found.reference();
        }
    }
}
