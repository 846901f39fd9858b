package care.training.ui.certification;

import care.training.certification.validity.renewal.RenewalCase;
import care.training.certification.validity.renewal.RenewalDesk;
import care.training.kernel.Page;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Renewals that wait for a decision, the oldest first. */
@Named
@RequestScoped
public class RenewalsPage extends TablePage<RenewalCase> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RenewalDesk desk;

    @Override
    protected Page<RenewalCase> load(int page, int size, String sort) {
        return desk.waiting(page, size);
    }
}
