package care.training.check.cases;

import care.training.kernel.FieldCipher;
import care.training.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Opens cases about somebody on a staff, in the transaction of the alert that tells of her. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AlertCases {
    /** What is asked already of the same post, open or decided, is not asked again. */
    private static final String OPEN = """
            insert into match_case (id, number, alert_id, question, opened_at, due_on)
            values (:id, :number, :alert, :question, :at, :due) on conflict (alert_id, question) do nothing""";

    private static final String CANDIDATE =
            "insert into case_candidate (case_id, ban_id, exact, facts) values (:id, :ban, :exact, :question)";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CaseContents contents;

    @Inject
    private Ledger ledger;

    /**
     * One case of an alert and a question.
     *
     * @param at as exact as the database keeps it
     */
    public void open(UUID alert, Doubt doubt, String number, Instant at, LocalDate dueOn) {
        UUID id = UUID.randomUUID();
        byte[] question = cipher.lookupKey(doubt.facts());
        int opened = database.createNativeQuery(OPEN)
                .setParameter("id", id)
                .setParameter("number", number)
                .setParameter("alert", alert)
                .setParameter("question", question)
                .setParameter("at", at)
                .setParameter("due", dueOn)
                .executeUpdate();
        if (opened == 1) {
            database.createNativeQuery(CANDIDATE)
                    .setParameter("id", id)
                    .setParameter("ban", doubt.ban())
                    .setParameter("exact", doubt.exact())
                    .setParameter("question", question)
                    .executeUpdate();
            contents.openedByAlert(id).forEach(statement -> ledger.append(CaseContents.OPENED, id, statement));
        }
    }
}
