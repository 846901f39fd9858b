package care.training.container;

import care.training.kernel.Caller;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** A service as the capabilities have them, to see who reaches it. */
@Stateless
@RolesAllowed({Roles.EMPLOYER, Roles.CAREGIVER})
public class Desk {
    @Inject
    private Caller caller;

    public String whoIsThere() {
        return caller.displayName() + " "
                + caller.organization().map(Object::toString).orElse("-") + " " + caller.hasRole(Roles.EMPLOYER);
    }
}
