package care.training.check.misuse;

import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whether an organization may check now: asked before anything is looked up, so that it tells nothing of anybody. */
@ApplicationScoped
public class Admission {
    /** Single checks are taken from the day in blocks, so that a check does not wait for another one's count. */
    private static final int BLOCK = 50;

    @Inject
    private Allowances allowances;

    @Inject
    private MisuseRules rules;

    @Inject
    private Clock clock;

    /** So long a single check goes on here after another node has stopped its organization; the watch itself looks less often. */
    private static final Duration BELIEVED_FOR = Duration.ofSeconds(1);

    private final Map<String, Block> blocks = new ConcurrentHashMap<>();

    /** When organizations were found not to be stopped, by {@link System#nanoTime()}. */
    private final Map<String, Long> free = new ConcurrentHashMap<>();

    /** What this node has taken of a day and not used yet. */
    private record Block(LocalDate day, int left) {}

    /**
     * Counts so many checks, all or none of them. Problems: CHECKS_STOPPED, CHECKS_USED_UP, each with the seconds to wait.
     *
     * @param checks 1 for a single one, the number of rows for a batch
     */
    public void admit(SocialCreditCode organization, int checks) {
        Instant now = clock.instant();
        Instant stopped = checks == 1 && isFree(organization.value()) ? null : stoppedUntil(organization.value(), now);
        if (stopped != null) {
            throw new Problem(ProblemCode.CHECKS_STOPPED, seconds(now, stopped));
        }
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.ZONE);
        int limit = rules.dailyChecks(organization);
        boolean admitted = checks == 1
                ? one(organization.value(), today, limit)
                : allowances.take(organization.value(), today, checks, limit);
        if (!admitted) {
            Instant tomorrow =
                    today.plusDays(1).atStartOfDay(PlatformClock.ZONE).toInstant();
            throw new Problem(ProblemCode.CHECKS_USED_UP, seconds(now, tomorrow), String.valueOf(limit));
        }
    }

    private boolean isFree(String organization) {
        Long found = free.get(organization);
        return found != null && System.nanoTime() - found < BELIEVED_FOR.toNanos();
    }

    private Instant stoppedUntil(String organization, Instant now) {
        long asked = System.nanoTime();
        Instant stopped = allowances.stoppedUntil(organization, now);
        if (stopped == null) {
            free.put(organization, asked);
        }
        return stopped;
    }

    void stopped(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganizationStopped stop) {
        free.remove(stop.organization());
    }

    private boolean one(String organization, LocalDate today, int limit) {
        if (used(organization, today)) {
            return true;
        }
        if (allowances.take(organization, today, BLOCK, limit)) {
            blocks.merge(
                    organization,
                    new Block(today, BLOCK - 1),
                    (old, taken) -> old.day().equals(today) ? new Block(today, old.left() + taken.left()) : taken);
            return true;
        }
        // less than a block is left
        return allowances.take(organization, today, 1, limit);
    }

    private boolean used(String organization, LocalDate today) {
        boolean[] taken = {false};
        blocks.computeIfPresent(organization, (code, block) -> {
            taken[0] = block.day().equals(today) && block.left() > 0;
            return taken[0] ? new Block(today, block.left() - 1) : null;
        });
        return taken[0];
    }

    private static long seconds(Instant now, Instant until) {
        return Math.max(1, Duration.between(now, until).toSeconds());
    }
}
