package care.training.registry.employment;

import java.util.UUID;

/**
 * An employer has filed how somebody's post stands; observed in the same transaction.
 *
 * @param joined whether the employer never filed anything of her before
 */
public record StaffFiled(String organization, UUID personId, boolean joined) {}
