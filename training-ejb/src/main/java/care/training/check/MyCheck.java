package care.training.check;

import java.time.Instant;
import java.util.Locale;

/**
 * That somebody checked the caller, as she herself may see it.
 *
 * @param organization its name, or its credit code where the name is not recorded
 * @param organizationEn null where it has no English name
 */
public record MyCheck(
        String organization, String organizationEn, CheckPurpose purpose, CheckBasis legalBasis, Instant checkedAt) {

    public String organization(Locale locale) {
        return organizationEn != null && "en".equals(locale.getLanguage()) ? organizationEn : organization;
    }
}
