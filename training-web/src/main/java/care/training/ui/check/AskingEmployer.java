package care.training.ui.check;

import care.training.kernel.CurrentCaller;
import care.training.kernel.SocialCreditCode;
import care.training.registry.Organizations;
import care.training.ui.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;

/** For whom a page of employers is read or printed, by whom and when. */
@Named("askingEmployer")
@RequestScoped
public class AskingEmployer {
    @Inject
    private Organizations organizations;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    /** The employer that asks, by its name where that is on record. */
    public String getName() {
        SocialCreditCode code = caller.requireOrganization();
        return organizations
                .recorded(code.value())
                .map(known -> known.name(language.getLocale()))
                .orElse(code.value());
    }

    public String getOfficer() {
        return caller.displayName();
    }

    /** When the page was asked for: the moment of printing. */
    public Instant getNow() {
        return clock.instant();
    }
}
