package care.training.check.batch;

import care.training.check.CheckView;
import care.training.check.Checking;
import care.training.check.NewCheck;
import care.training.check.intake.RejectedRow;
import care.training.kernel.FieldCipher;
import care.training.kernel.Problem;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Answers rows: a row and its check are kept together or not at all, so that none is checked twice. */
@Stateless
@RolesAllowed(Roles.EMPLOYER)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CheckBatchWork {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Checking checking;

    @Inject
    private FieldCipher cipher;

    /** In whose name the rows of a batch are checked. */
    public record Client(String account, SocialCreditCode organization) {}

    public Client client(UUID batch) {
        CheckBatch found = database.find(CheckBatch.class, batch);
        return new Client(found.account(), found.organization());
    }

    /** Answers those of the rows that still wait, as single checks are answered. Problems: those of a check. */
    public void answer(UUID batch, List<UUID> rows) {
        List<CheckBatchRow> waiting = waiting(rows);
        if (waiting.isEmpty()) {
            return;
        }
        Locale language = database.find(CheckBatch.class, batch).language();
        List<NewCheck> questions = waiting.stream()
                .map(row -> row.asked(cipher).question(language))
                .toList();
        List<CheckView> answers = checking.answer(questions);
        for (int at = 0; at < waiting.size(); at++) {
            waiting.get(at).answered(answers.get(at));
        }
    }

    /** Nothing is known of whom this row is about. */
    public void couldNotCheck(UUID row) {
        waiting(List.of(row)).forEach(CheckBatchRow::couldNotBeChecked);
    }

    /** This row may not be asked; its employer reads what is wrong with which field. */
    public void refused(UUID batch, UUID row, Problem problem) {
        Locale language = database.find(CheckBatch.class, batch).language();
        waiting(List.of(row))
                .forEach(one -> one.refused(RejectedRow.of(one.asked(cipher).name(), problem, language), cipher));
    }

    /** Locked, so that of two who took the same rows the second finds them answered. */
    private List<CheckBatchRow> waiting(List<UUID> rows) {
        return database.createQuery(
                        "select r from CheckBatchRow r where r.id in :rows and r.outcome = :waiting order by r.position",
                        CheckBatchRow.class)
                .setParameter("rows", rows)
                .setParameter("waiting", RowOutcome.WAITING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
