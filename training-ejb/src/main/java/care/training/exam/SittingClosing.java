package care.training.exam;

import care.training.ledger.ReceiptSigner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ends sittings: locks, marks, signs the receipt and stores all of it at once. */
@ApplicationScoped
class SittingClosing {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private AnswerSheet answers;

    @Inject
    private ExamTime examTime;

    @Inject
    private ReceiptSigner signer;

    /** Ends the sitting now, or as of its end where that is past. A sitting already ended stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void submit(Sitting sitting) {
        database.refresh(sitting, LockModeType.PESSIMISTIC_WRITE);
        if (sitting.isSubmitted()) {
            return;
        }
        Instant now = examTime.now();
        boolean over = sitting.isOver(now);
        close(sitting, over ? sitting.endsAt() : now, over ? ClosedBy.TIME : ClosedBy.CANDIDATE);
    }

    /** Ends the sitting if its time is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void closeIfOverdue(Sitting sitting) {
        if (sitting.isOverdue(examTime.now())) {
            submit(sitting);
        }
    }

    /** Ends one overdue sitting in a transaction of its own; one that somebody else is ending is left to them. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void closeOverdue(UUID sittingId) {
        List<?> free =
                database.createNativeQuery("""
                        select id from sitting where id = :id and submitted_at is null and ends_at <= exam_time()
                        for update skip locked""").setParameter("id", sittingId).getResultList();
        if (!free.isEmpty()) {
            submit(database.find(Sitting.class, sittingId));
        }
    }

    /** The sittings whose time is over and that nobody has ended, the oldest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<UUID> overdue(int most) {
        List<?> ids = database.createNativeQuery("""
                        select id from sitting where submitted_at is null and ends_at <= exam_time()
                        order by ends_at limit :most""", UUID.class)
                .setParameter("most", most)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    private void close(Sitting sitting, Instant at, ClosedBy closedBy) {
        Paper paper = database.find(Paper.class, sitting.paperId());
        List<Answer> given = answers.of(sitting.id());
        BigDecimal score =
                Marking.score(paper.items(), given.stream().collect(Collectors.toMap(Answer::item, Answer::text)));
        JsonObject content = SubmissionReceipt.content(sitting, paper, given, at, closedBy);
        sitting.close(new Submission(at, closedBy, score, signer.sign(content)));
        database.flush();
    }
}
