package care.training.check;

import care.training.kernel.Outage;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Single checks that arrive at the same time, of whatever employers, are answered as a list is: in one transaction (ADR 40). One
 * that is part of a transaction already is answered alone, and so is one that may be refused, as a group is refused as a whole.
 */
@ApplicationScoped
class Together {
    /** So that one transaction takes no longer than a person waits. */
    private static final int MOST = 50;

    /** One is answered while another is read and written. */
    private static final int AT_ONCE = 2;

    @Inject
    private Checking checking;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** Longer than a group takes that is slow: each of its statements is given three seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Gathering<Question, CheckView> gathering =
            new Gathering<>(MOST, AT_ONCE, PATIENCE, this::answers, Together::concernsAll);

    CheckView answer(Question question) {
        boolean alone =
                transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION || mayBeRefused(question.asked());
        return alone ? answers(List.of(question)).get(0) : gathering.answer(question);
    }

    /** Her authorisation may be withdrawn, or she is not born yet. */
    private boolean mayBeRefused(NewCheck asked) {
        LocalDate today = LocalDate.now(clock);
        return asked.legalBasis() == CheckBasis.AUTHORISATION
                || asked.document()
                        .birthDate()
                        .filter(born -> born.isAfter(today))
                        .isPresent();
    }

    private List<CheckView> answers(List<Question> questions) {
        return checking.answerAll(questions);
    }

    /** The list cannot be read for certain or the database is away: nobody can be checked. */
    private static boolean concernsAll(RuntimeException failed) {
        return failed instanceof Problem problem
                ? problem.code() == ProblemCode.COULD_NOT_CHECK
                : Outage.isBehind(failed);
    }
}
