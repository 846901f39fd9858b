package care.training.certification.verification;

import care.training.certification.NumberForm;
import java.util.Locale;

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

    /** Why there is no answer and what to do; empty where there is one. */
    public String explanation(Locale locale) {
        if (reason == null) {
            return "";
        }
        String language = "en".equals(locale.getLanguage()) ? "en" : "zh";
        String province = form.province(locale)
                .map(name -> Words.of("IN_PROVINCE", locale, name))
                .orElse("");
        return Words.of(reason.name(), locale, form.names().getOrDefault(language, ""), province);
    }
}
