package care.training.learning.presence;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.learning.LearningRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Counts the codes that a person tries. Each is counted in a transaction of its own before it is looked at: a wrong one is
 * counted although it is refused, and a hundred sent at once are a hundred.
 */
@ApplicationScoped
class CodeGuesses {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private LearningRules rules;

    @Inject
    private Clock clock;

    /** Problems: CODE_GUESSES_USED_UP. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void count(UUID personId) {
        CodeRules codes = rules.codes();
        Instant now = clock.instant();
        int guesses = ((Number) database.createNativeQuery("""
                        insert into code_guesses as known (person_id, since, guesses) values (:person, :now, 1)
                        on conflict (person_id) do update set
                            guesses = case when known.since <= :before then 1 else known.guesses + 1 end,
                            since = case when known.since <= :before then :now else known.since end
                        returning guesses""")
                        .setParameter("person", personId)
                        .setParameter("now", now)
                        .setParameter("before", now.minus(codes.per()))
                        .getSingleResult())
                .intValue();
        if (guesses > codes.guesses()) {
            throw new Problem(ProblemCode.CODE_GUESSES_USED_UP, codes.per().toMinutes());
        }
    }
}
