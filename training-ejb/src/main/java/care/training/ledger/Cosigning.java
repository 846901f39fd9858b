package care.training.ledger;

import care.training.ledger.witness.WitnessAnswer;
import care.training.ledger.witness.WitnessClient;
import care.training.ledger.witness.WitnessQuestion;
import care.training.ledger.witness.WitnessRules;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has witnesses cosign the latest checkpoint. Runs on every node; one of them does it. Neither what is recorded nor the
 * writer of the log waits for a witness. The application does not start on wrong rules of witnesses.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Cosigning {
    private static final System.Logger LOG = System.getLogger(Cosigning.class.getName());

    @Inject
    private CosigningRounds rounds;

    @Inject
    private WitnessRules rules;

    private final WitnessClient client = new WitnessClient();
    private final AtomicBoolean atWork = new AtomicBoolean();
    private Duration patience;

    @PostConstruct
    void readRules() {
        patience = rules.asking().answer();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void cosign() {
        if (!atWork.compareAndSet(false, true)) {
            return;
        }
        try {
            List<WitnessQuestion> questions = rounds.begin();
            if (!questions.isEmpty()) {
                ask(questions);
                rounds.end();
            }
        } catch (RuntimeException failed) {
            // the lease of the round ends by itself
            LOG.log(System.Logger.Level.ERROR, "witnesses could not be asked", failed);
        } finally {
            atWork.set(false);
        }
    }

    private void ask(List<WitnessQuestion> questions) {
        List<WitnessQuestion> again = new ArrayList<>();
        client.ask(questions, patience).forEach((question, answer) -> {
            Optional<WitnessQuestion> other = answer.knows().isPresent()
                    ? rounds.again(question, answer.knows().getAsLong())
                    : Optional.empty();
            other.ifPresentOrElse(again::add, () -> answered(question, answer));
        });
        client.ask(again, patience).forEach(this::answered);
    }

    private void answered(WitnessQuestion question, WitnessAnswer answer) {
        if (answer.cosignature().isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "witness {0} did not cosign: {1}",
                    question.witness().name(),
                    answer.said());
        }
        rounds.answered(question, answer);
    }
}
