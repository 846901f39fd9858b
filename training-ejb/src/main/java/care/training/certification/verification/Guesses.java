package care.training.certification.verification;

import care.training.kernel.AddressCount;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.WindowCount;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Queries without a match. An address that has had too many is answered no more for a while; for a number that has had too
 * many, from wherever, no name is taken for a while, while its printed code still is.
 */
@ApplicationScoped
public class Guesses {
    @Inject
    private VerificationRules rules;

    private LongSupplier nanoTime = System::nanoTime;
    private AddressCount ofAddress;
    private WindowCount ofNumber;

    protected Guesses() {}

    Guesses(VerificationRules rules, LongSupplier nanoTime) {
        this.rules = rules;
        this.nanoTime = nanoTime;
        begin();
    }

    @PostConstruct
    void begin() {
        ofAddress = new AddressCount(rules.guesses(), rules.guessWindow(), nanoTime);
        ofNumber = new WindowCount(rules.numberGuesses(), rules.numberGuessWindow(), nanoTime);
    }

    /** Problems: TOO_MANY_GUESSES with the seconds to wait, of right and wrong answers alike. */
    void requireFew(String address) {
        require(ofAddress.secondsToWait(address));
    }

    /**
     * Lets what a lookup came to be told, counting it where it is a miss: as each is counted before it is told, those that
     * are asked at the same time learn no more than those that are asked one after the other. A name that fits is a miss
     * like any other while names are not taken: nothing tells them apart. Problems: TOO_MANY_GUESSES and, with the minutes
     * too, TOO_MANY_NAMES, each with the seconds to wait.
     *
     * @param number tidied, whether it exists or not
     */
    void release(String address, String number, Outcome outcome) {
        boolean namesAreTaken = ofNumber.secondsToWait(number).isEmpty();
        if (outcome == Outcome.NO_MATCH || outcome == Outcome.BY_NAME && !namesAreTaken) {
            require(ofAddress.countOrWait(address));
            ofNumber.countOrWait(number).ifPresent(seconds -> {
                throw new Problem(ProblemCode.TOO_MANY_NAMES, seconds, minutes(seconds));
            });
        } else {
            require(ofAddress.secondsToWait(address));
        }
    }

    private static void require(OptionalLong secondsToWait) {
        secondsToWait.ifPresent(seconds -> {
            throw new Problem(ProblemCode.TOO_MANY_GUESSES, seconds);
        });
    }

    private static long minutes(long seconds) {
        return Duration.ofSeconds(seconds).plusMinutes(1).minusSeconds(1).toMinutes();
    }
}
