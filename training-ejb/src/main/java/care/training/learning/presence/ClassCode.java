package care.training.learning.presence;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/**
 * The code on a classroom's screen: a keyed hash of the lesson and of the time it stands for, so that nobody who lacks the
 * server's key can tell the next one. It is nowhere stored.
 */
final class ClassCode {
    private final UUID lesson;
    private final CodeRules rules;
    private final Function<String, byte[]> mac;

    /** @param mac a keyed hash of at least eight bytes */
    ClassCode(UUID lesson, CodeRules rules, Function<String, byte[]> mac) {
        this.lesson = lesson;
        this.rules = rules;
        this.mac = mac;
    }

    String at(Instant now) {
        return code(window(now));
    }

    /** The code that stands, or the one before it: whoever reads and types needs a while. */
    boolean accepts(String given, Instant now) {
        return same(given, code(window(now))) | same(given, code(window(now) - 1));
    }

    /** Seconds until the code changes, at least 1. */
    long secondsLeft(Instant now) {
        return rules.everySeconds() - Math.floorMod(now.getEpochSecond(), rules.everySeconds());
    }

    private long window(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), rules.everySeconds());
    }

    private String code(long window) {
        byte[] hash = mac.apply("class-code:" + lesson + ":" + window);
        BigInteger number = new BigInteger(1, hash).mod(BigInteger.TEN.pow(rules.digits()));
        return ("%0" + rules.digits() + "d").formatted(number);
    }

    private static boolean same(String given, String code) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }
}
