package care.training.ui.check;

import care.training.check.Checks;
import care.training.check.MyCheck;
import care.training.kernel.Page;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who checked the caller, when and what for. */
@Named
@RequestScoped
public class MyChecksPage extends TablePage<MyCheck> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Checks checks;

    @Override
    protected Page<MyCheck> load(int page, int size, String sort) {
        return checks.aboutMe(page, size);
    }
}
