package care.training.check;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings the keys of asked names up to date when the tables of names are others than before, or checks are from before there
 * were keys. Nobody waits for it: checks and bans go on, and bans that found nobody meanwhile look again when it is done.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AskedNamesAtStart {
    private static final System.Logger LOG = System.getLogger(AskedNamesAtStart.class.getName());

    /** By then no check is under way that was answered by the tables of before. */
    private static final Duration AFTER_START = Duration.ofMinutes(1);

    private static final Duration AGAIN = Duration.ofSeconds(20);

    @Resource
    private TimerService timers;

    @Inject
    private AskedNameWork work;

    private final AtomicBoolean atWork = new AtomicBoolean();

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(AFTER_START.toMillis(), AGAIN.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void bringUpToDate() {
        if (!atWork.compareAndSet(false, true)) {
            return;
        }
        try {
            if (!work.isDone()) {
                makeAnew();
            }
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "the keys of asked names could not be made, it goes on later", failed);
        } finally {
            atWork.set(false);
        }
    }

    private void makeAnew() {
        Optional<UUID> last = Optional.of(AskedNameWork.FIRST);
        while (last.isPresent()) {
            last = work.next(last.get());
        }
        work.done();
    }
}
