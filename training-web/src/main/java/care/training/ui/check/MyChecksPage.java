package care.training.ui.check;

import care.training.check.person.MyCheck;
import care.training.check.person.MyChecks;
import care.training.kernel.Page;
import care.training.ui.Messages;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Who checked the caller, when and on what; she may take an authorisation back. */
@Named
@RequestScoped
public class MyChecksPage extends TablePage<MyCheck> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MyChecks checks;

    @Inject
    private transient Messages messages;

    @Override
    protected Page<MyCheck> load(int page, int size, String sort) {
        return checks.list(page, size);
    }

    public String withdraw(UUID check) {
        checks.withdraw(check);
        messages.done("mychecks.withdrawn.done");
        return "/me/checks?faces-redirect=true";
    }
}
