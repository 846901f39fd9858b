package care.training.certification.verification;

import care.training.certification.VerificationCode;
import care.training.registry.PersonName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;

/**
 * What a name or code that was typed is compared with, before anything else of the certificate is read.
 *
 * @param certificate null where there is none under the number
 * @param formerNames what files of it said before they were corrected
 * @param formerCodes what files of it were printed with before others took their place
 */
record Compared(
        UUID certificate,
        String holderName,
        VerificationCode code,
        List<String> formerNames,
        List<VerificationCode> formerCodes) {
    /** Compared with when there is no certificate, so that a wrong number costs what a wrong name does. */
    static final Compared NOBODYS =
            new Compared(null, "查无此人", new VerificationCode("AAAAAAAAAAAA"), List.of(), List.of());

    /** How what was typed fits: to what it says now, to what a file said whose place another took, or not at all. */
    enum Match {
        PRESENT,
        FORMER,
        NONE
    }

    /** Name and code are always compared, both to their ends: the time it takes tells nothing. */
    Match match(String typed) {
        String key = PersonName.key(typed);
        boolean present = isSame(PersonName.key(holderName), key) | code.isTypedAs(typed);
        boolean former = false;
        for (String name : formerNames) {
            former |= isSame(PersonName.key(name), key);
        }
        former |= isFormerCode(typed);
        if (certificate == null) {
            return Match.NONE;
        }
        return present ? Match.PRESENT : former ? Match.FORMER : Match.NONE;
    }

    /** Whether what was typed is a code that was printed, which nobody guesses; as {@link #match}, to its end. */
    boolean isCode(String typed) {
        boolean printed = code.isTypedAs(typed) | isFormerCode(typed);
        return printed && certificate != null;
    }

    /** All of them are compared, each to its end. */
    private boolean isFormerCode(String typed) {
        boolean former = false;
        for (VerificationCode one : formerCodes) {
            former |= one.isTypedAs(typed);
        }
        return former;
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
