package care.training.registry.employment;

import java.util.UUID;

/** An employer has filed how somebody's post stands; observed in the same transaction. */
public record StaffFiled(String organization, UUID personId) {}
