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
 */
record Compared(UUID certificate, String holderName, List<String> formerNames, VerificationCode code) {
    /** Compared with when there is no certificate, so that a wrong number costs what a wrong name does. */
    static final Compared NOBODYS = new Compared(null, "查无此人", List.of(), new VerificationCode("AAAAAAAAAAAA"));

    /** How what was typed fits: to what it says now, to what it said before a correction, or not at all. */
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
        if (certificate == null) {
            return Match.NONE;
        }
        return present ? Match.PRESENT : former ? Match.FORMER : Match.NONE;
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
