package care.training.certification.verification;

import care.training.certification.NumberForm;

/**
 * Answer to a lookup: the certificate, or why there is none.
 *
 * @param certificate null where there is no answer
 * @param reason null where there is an answer
 * @param form what the number tells by itself
 */
public record LookupAnswer(CertificateCard certificate, NoAnswer reason, NumberForm form) {
    static LookupAnswer found(CertificateCard certificate, NumberForm form) {
        return new LookupAnswer(certificate, null, form);
    }

    static LookupAnswer none(NoAnswer reason, NumberForm form) {
        return new LookupAnswer(null, reason, form);
    }
}
