package care.training.certification.verification;

import care.training.kernel.AddressCount;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;

/** Queries without a match by address: whoever has had too many is answered no more for a while. */
@ApplicationScoped
public class Guesses {
    @Inject
    private VerificationRules rules;

    private LongSupplier nanoTime = System::nanoTime;
    private AddressCount misses;

    protected Guesses() {}

    Guesses(VerificationRules rules, LongSupplier nanoTime) {
        this.rules = rules;
        this.nanoTime = nanoTime;
        begin();
    }

    @PostConstruct
    void begin() {
        misses = new AddressCount(rules.guesses(), rules.guessWindow(), nanoTime);
    }

    /** Problems: TOO_MANY_GUESSES with the seconds to wait, of right and wrong answers alike. */
    void requireFew(String address) {
        misses.secondsToWait(address).ifPresent(seconds -> {
            throw new Problem(ProblemCode.TOO_MANY_GUESSES, seconds);
        });
    }

    void missed(String address) {
        misses.count(address);
    }
}
