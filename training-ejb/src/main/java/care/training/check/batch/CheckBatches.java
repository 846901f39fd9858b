package care.training.check.batch;

import care.training.check.intake.BatchDefaults;
import care.training.check.intake.ListIntake;
import care.training.check.intake.ReadRow;
import care.training.check.misuse.Admission;
import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Lists of people that an employer hands in to be checked; {@link CheckBatchRunner} checks them. */
@Stateless
@RolesAllowed(Roles.EMPLOYER)
public class CheckBatches {
    /** Rows that stand in memory at once while a list is taken in. */
    private static final int CHUNK = 500;

    private static final int FIRST_PAGE = 50;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CheckBatchReading reading;

    @Inject
    private FieldCipher cipher;

    @Inject
    private Admission admission;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<ListHandedIn> handedIn;

    /**
     * Takes a list in. A row that is wrong is kept with its reason and keeps no other back. Problems, all of the whole file:
     * those of {@link ListIntake#read}, NO_ORGANIZATION, CHECKS_USED_UP, CHECKS_STOPPED.
     *
     * @param defaults for rows that leave purpose or basis open
     * @param language of the answers' caveats
     */
    public CheckBatchView handIn(byte[] file, BatchDefaults defaults, Locale language) {
        SocialCreditCode organization = caller.requireOrganization();
        List<ReadRow> rows = ListIntake.read(file, defaults, language);
        admission.admit(organization, rows.size());
        CheckBatch batch = new CheckBatch(organization, caller.subject(), language, rows.size(), clock.instant());
        database.persist(batch);
        for (int at = 0; at < rows.size(); at++) {
            database.persist(new CheckBatchRow(batch, at + 1, rows.get(at), cipher));
            if (at % CHUNK == CHUNK - 1) {
                database.flush();
                database.clear();
            }
        }
        database.flush();
        handedIn.fire(new ListHandedIn());
        return reading.page(batch, null, 0, FIRST_PAGE);
    }

    /**
     * How far a list of the caller's organization is, with the rows of one page in the file's order. Problems: NOT_FOUND.
     *
     * @param outcome narrows the rows; may be null
     */
    public CheckBatchView get(UUID id, RowOutcome outcome, int page, int size) {
        return reading.page(own(database.find(CheckBatch.class, id)), outcome, page, size);
    }

    /** The same with all its rows, to be filed. Problems: NOT_FOUND. */
    public CheckBatchView whole(UUID id) {
        return reading.whole(own(database.find(CheckBatch.class, id)));
    }

    /** The lists of the caller's organization without their rows, the latest first. */
    public Page<CheckBatchView> mine(int page, int size) {
        return reading.all(caller.requireOrganization(), page, size);
    }

    /** Checks the rows that could not be checked once more. Problems: NOT_FOUND. */
    public CheckBatchView again(UUID id) {
        CheckBatch batch = own(database.find(CheckBatch.class, id, LockModeType.PESSIMISTIC_WRITE));
        int waiting = database.createNativeQuery("update check_batch_row set outcome = 'WAITING', leased_until = null"
                        + " where batch_id = :batch and outcome = 'COULD_NOT_CHECK'")
                .setParameter("batch", id)
                .executeUpdate();
        if (waiting > 0) {
            batch.goOn();
            database.flush();
            handedIn.fire(new ListHandedIn());
        }
        return reading.page(batch, null, 0, FIRST_PAGE);
    }

    private CheckBatch own(CheckBatch batch) {
        if (batch == null || !batch.isOf(caller.requireOrganization())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return batch;
    }
}
