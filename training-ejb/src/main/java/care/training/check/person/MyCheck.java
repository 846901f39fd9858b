package care.training.check.person;

import care.training.check.CheckBasis;
import care.training.check.CheckPurpose;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * That somebody checked the caller, as she herself may see it.
 *
 * @param organization its name, or its credit code where the name is not recorded
 * @param organizationEn null where it has no English name
 * @param authorisation number and date of the authorisation the check rests on; null where it rests on none
 * @param withdrawnAt when she took that authorisation back; null where she did not
 * @param refusal the employer's written refusal after this check; null where there is none
 */
public record MyCheck(
        UUID id,
        String organization,
        String organizationEn,
        CheckPurpose purpose,
        CheckBasis legalBasis,
        Instant checkedAt,
        String authorisation,
        Instant withdrawnAt,
        RefusalNotice refusal) {

    public String organization(Locale locale) {
        return organizationEn != null && "en".equals(locale.getLanguage()) ? organizationEn : organization;
    }

    public boolean isWithdrawable() {
        return legalBasis == CheckBasis.AUTHORISATION && withdrawnAt == null;
    }
}
