package care.training.ui.certification;

import care.training.certification.verification.NumberListView;
import care.training.certification.verification.NumberLists;
import care.training.certification.verification.VerificationRules;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ui.TablePage;
import care.training.ui.Upload;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Map;

/** An employer hands in a list of certificate numbers; the lists verified before. */
@Named
@ViewScoped
public class NumberListsPage extends TablePage<NumberListView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient NumberLists lists;

    @Inject
    private transient VerificationRules rules;

    private transient Part file;

    @Override
    protected Page<NumberListView> load(int page, int size, String sort) {
        return lists.mine(page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        return Map.of();
    }

    public String verify() {
        if (file == null) {
            throw Problem.invalid("file", ProblemCode.REQUIRED);
        }
        NumberListView verified = lists.verify(Upload.of(file).content());
        return "/employer/certificate-list?faces-redirect=true&id=" + verified.id();
    }

    public int getMostRows() {
        return rules.listRows();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
