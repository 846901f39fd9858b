package care.training.ledger.retention;

import care.training.ledger.Ledger;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Steps of a night's run, each in a short transaction of its own with what it counts, so that a run that is broken off goes
 * on where it was, on any node. The database itself looks whether the time of what it erases is over.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RetentionWork {
    static final String SWEPT = "RETENTION_SWEPT";

    /** When the run of a day begins. */
    private static final LocalTime BEGINS = LocalTime.of(3, 30);

    /**
     * A clock that has jumped by years would make everything look old. So after more than {@link #GAP} days without a run
     * nothing is erased for {@link #HOLD} hours, in which somebody sees it and sets the clock right.
     */
    private static final int GAP = 7;

    private static final int HOLD = 72;

    /** Records at a time. */
    static final int AT_ONCE = 200;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private RetentionRecords records;

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    /**
     * The earliest run that is not over, of today or before; empty where there is none, where its hour has not come, or
     * where it holds.
     */
    public Optional<UUID> begin() {
        LocalDateTime now = LocalDateTime.now(clock);
        if (!now.toLocalTime().isBefore(BEGINS)) {
            database.createNativeQuery("""
                            insert into retention_run (id, day, begun_at, holds_until)
                            select :id, :day, :at,
                                coalesce(min(r.holds_until), cast(:at as timestamptz) + make_interval(hours => :hold))
                            from retention_run r where r.day between cast(:day as date) - :gap and :day
                            on conflict do nothing""")
                    .setParameter("id", UUID.randomUUID())
                    .setParameter("day", now.toLocalDate())
                    .setParameter("at", clock.instant())
                    .setParameter("hold", HOLD)
                    .setParameter("gap", GAP)
                    .executeUpdate();
        }
        return open(now.toLocalDate());
    }

    private Optional<UUID> open(LocalDate today) {
        return database
                .createNativeQuery(
                        "select id from retention_run where ended_at is null and holds_until <= :now and day <= :today"
                                + " order by day limit 1",
                        UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("today", today)
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .findFirst();
    }

    /**
     * Erases some of a class; false where nothing more of it is to be erased, or another node ended the run. What is over is
     * told by the day of the run, which stands still whatever the clock does.
     */
    public boolean erase(UUID run, RetentionTerm term) {
        return hold(run)
                .map(day -> database.createNativeQuery(
                                "select erase_by_retention(:run, :class, :before, " + AT_ONCE + ")", Integer.class)
                        .setParameter("run", run)
                        .setParameter("class", term.recordClass().name())
                        .setParameter("before", term.over(day))
                        .getSingleResult())
                .map(Number.class::cast)
                .filter(removed -> removed.intValue() > 0)
                .isPresent();
    }

    /** The day of the run; another node that works on it waits. Empty where it is over. */
    private Optional<LocalDate> hold(UUID run) {
        return database
                .createNativeQuery(
                        "select day from retention_run where id = :run and ended_at is null for update",
                        LocalDate.class)
                .setParameter("run", run)
                .getResultList()
                .stream()
                .map(LocalDate.class::cast)
                .findFirst();
    }

    /** One line of the log says what went, where anything did. */
    public void end(UUID run) {
        int ended = database.createNativeQuery(
                        "update retention_run set ended_at = :now where id = :run and ended_at is null")
                .setParameter("now", clock.instant())
                .setParameter("run", run)
                .executeUpdate();
        if (ended == 1) {
            records.statement(run).ifPresent(statement -> ledger.append(SWEPT, run, statement));
        }
    }
}
