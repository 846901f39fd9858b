package care.training.check.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A possible match that officials must look at. */
@Entity
@Table(name = "match_case")
public class MatchCase {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "number")
    private String number;

    @Column(name = "check_id", updatable = false)
    private UUID checkId;

    @Column(name = "alert_id", updatable = false, insertable = false)
    private UUID alertId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict")
    private CaseVerdict verdict;

    @Column(name = "verdict_ban")
    private UUID verdictBan;

    @Column(name = "verdict_at")
    private Instant verdictAt;

    protected MatchCase() {}

    public MatchCase(String number, UUID checkId, Instant openedAt, LocalDate dueOn) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.checkId = checkId;
        this.openedAt = openedAt;
        this.dueOn = dueOn;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    /** Null where it hangs on an alert. */
    UUID checkId() {
        return checkId;
    }

    /** Null where it hangs on a check. */
    UUID alertId() {
        return alertId;
    }

    Instant openedAt() {
        return openedAt;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Instant verdictAt() {
        return verdictAt;
    }

    /** What two officials confirmed. */
    void decided(CaseDecision decision) {
        verdict = decision.verdict();
        verdictBan = decision.banId();
        verdictAt = decision.settledAt();
    }

    /** More was asked for; the time it takes is the authority's, but no day is taken away. */
    void waitUntil(LocalDate day) {
        if (day.isAfter(dueOn)) {
            dueOn = day;
        }
    }

    boolean isOverdue(LocalDate today) {
        return verdict == null && dueOn.isBefore(today);
    }

    CaseState state(boolean proposed) {
        if (proposed) {
            return CaseState.PROPOSED;
        }
        return verdict == null ? CaseState.OPEN : CaseState.valueOf(verdict.name());
    }

    CaseStanding standing() {
        if (verdict == null) {
            return new CaseStanding(CaseStanding.State.OPEN, openedAt);
        }
        return new CaseStanding(
                verdict == CaseVerdict.SAME_PERSON
                        ? CaseStanding.State.CONFIRMED_BARRED
                        : CaseStanding.State.NOT_THE_PERSON,
                verdictAt);
    }
}
