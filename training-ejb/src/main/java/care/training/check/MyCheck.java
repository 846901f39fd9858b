package care.training.check;

import java.time.Instant;

/**
 * That somebody checked the caller, as she herself may see it.
 *
 * @param organization its name, or its credit code where the name is not recorded
 */
public record MyCheck(String organization, CheckPurpose purpose, CheckBasis legalBasis, Instant checkedAt) {}
