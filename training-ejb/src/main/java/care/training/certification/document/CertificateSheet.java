package care.training.certification.document;

import care.training.certification.CertificateNumber;
import care.training.certification.VerificationCode;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Level;
import java.time.LocalDate;

/**
 * What is printed on one certificate, besides the texts that all have.
 *
 * @param holder the holder's name as registered
 * @param occupation the occupation's name in Chinese and English
 * @param direction specialization within the occupation; null where there is none, printed as {@code --}
 * @param issuer the evaluation body's registered name
 * @param issuerEnglish its English name; null where it has none
 * @param issuedOn date in Asia/Shanghai
 * @param verifyUrl address of the public page, in the QR code
 */
public record CertificateSheet(
        CertificateNumber number,
        VerificationCode code,
        String holder,
        IdentityDocument document,
        String occupation,
        String occupationEnglish,
        String direction,
        Level level,
        String issuer,
        String issuerEnglish,
        LocalDate issuedOn,
        String verifyUrl) {
    /** Printed where there is no specialization: the field is never empty (domain 4.2). */
    static final String NONE = "--";

    /** Never the holder's particulars: what is printed by accident must not tell them. */
    @Override
    public String toString() {
        return "certificate " + number;
    }
}
