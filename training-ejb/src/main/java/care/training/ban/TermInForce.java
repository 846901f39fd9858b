package care.training.ban;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The period of an entry with its confirmed changes: written by the database alone, when a change is confirmed. */
@Embeddable
class TermInForce {
    @Column(name = "effective_start", insertable = false, updatable = false)
    private LocalDate start;

    @Column(name = "effective_end", insertable = false, updatable = false)
    private LocalDate end;

    @Column(name = "effective_life", insertable = false, updatable = false)
    private boolean life;

    protected TermInForce() {}

    /** As it is entered. */
    TermInForce(Period period) {
        this.start = period.start();
        this.end = period.end();
        this.life = period.life();
    }

    Period period() {
        return new Period(start, end, life);
    }
}
