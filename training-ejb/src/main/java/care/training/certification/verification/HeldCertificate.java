package care.training.certification.verification;

import care.training.certification.CertificateStatus;
import care.training.certification.VerificationCode;
import care.training.kernel.Level;
import care.training.registry.PersonName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A certificate that is out, as far as the public query needs it.
 *
 * @param formerNames what files of it said before they were corrected
 * @param validUntil last day; null where the rules of validity give it none
 * @param expired whether that day is over
 * @param correctedAt when the last of them was; null where none was
 */
record HeldCertificate(
        String number,
        String status,
        Instant statusSince,
        String holderName,
        List<String> formerNames,
        Instant correctedAt,
        VerificationCode code,
        String occupation,
        String occupationName,
        String occupationNameEn,
        int level,
        LocalDate issuedOn,
        String issuer,
        String issuerEn,
        boolean onNationalSite,
        LocalDate validUntil,
        boolean expired) {

    /** Compared with when there is no certificate, so that a wrong number costs what a wrong name does. */
    static final HeldCertificate NOBODYS = new HeldCertificate(
            "S000061000000002000000",
            CertificateStatus.VALID.name(),
            Instant.EPOCH,
            "查无此人",
            List.of(),
            null,
            new VerificationCode("AAAAAAAAAAAA"),
            "0-00-00-00",
            "查无此人",
            "nobody",
            5,
            LocalDate.EPOCH,
            "查无此人",
            "nobody",
            false,
            null,
            false);

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
        return present ? Match.PRESENT : former ? Match.FORMER : Match.NONE;
    }

    /** What is told of it; what was typed is what a replaced file says, where {@code match} is FORMER. */
    CertificateCard card(Match match) {
        boolean replaced =
                match == Match.FORMER && CertificateStatus.VALID.name().equals(status);
        String issuerInEnglish = Optional.ofNullable(issuerEn).orElse(issuer);
        return new CertificateCard(
                number,
                replaced ? CertificateStatus.REPLACED : CertificateStatus.valueOf(status),
                replaced ? correctedAt : statusSince,
                MaskedName.of(holderName),
                occupation,
                occupationName,
                occupationNameEn,
                Level.of(level),
                issuedOn,
                issuer,
                issuerInEnglish,
                onNationalSite,
                validUntil,
                expired);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
