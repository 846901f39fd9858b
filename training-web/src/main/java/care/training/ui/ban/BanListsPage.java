package care.training.ui.ban;

import care.training.ban.BanRules;
import care.training.ban.intake.DecisionListView;
import care.training.ban.intake.DecisionLists;
import care.training.ban.intake.ListState;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ui.TablePage;
import care.training.ui.Upload;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** An official hands in a list of decisions; the lists handed in before. */
@Named
@ViewScoped
public class BanListsPage extends TablePage<DecisionListView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DecisionLists lists;

    @Inject
    private transient BanRules rules;

    private transient Part file;

    @Override
    protected Page<DecisionListView> load(int page, int size, String sort) {
        return lists.list(null, page, size);
    }

    public String upload() {
        if (file == null) {
            throw Problem.invalid("file", ProblemCode.REQUIRED);
        }
        DecisionListView list = lists.upload(Upload.of(file).content());
        return "/regulator/ban-list?faces-redirect=true&id=" + list.id();
    }

    public String kind(ListState state) {
        return switch (state) {
            case WAITING -> "wait";
            case APPROVED -> "ok";
            case REFUSED -> "empty";
        };
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
