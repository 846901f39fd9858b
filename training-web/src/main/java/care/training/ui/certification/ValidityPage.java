package care.training.ui.certification;

import care.training.certification.validity.renewal.HeldValidity;
import care.training.certification.validity.renewal.MyValidities;
import care.training.ui.Dates;
import care.training.ui.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** What somebody holds, how long, and what its next term takes. */
@Named
@RequestScoped
public class ValidityPage {
    @Inject
    private MyValidities validities;

    @Inject
    private Messages messages;

    @Inject
    private Dates dates;

    private List<HeldValidity> held;

    public List<HeldValidity> getHeld() {
        if (held == null) {
            held = validities.mine();
        }
        return held;
    }

    public void renew(UUID id) {
        HeldValidity renewed = validities.renewByHours(id);
        held = null;
        messages.done(
                "validity.renewed",
                renewed.number(),
                dates.day(renewed.validity().endsOn()));
    }
}
