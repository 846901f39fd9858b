package care.training.ui.certification;

import care.training.certification.layout.LayoutChangeView;
import care.training.certification.layout.LayoutChanges;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.standard.ChangeState;
import care.training.ui.Messages;
import care.training.ui.Workplace;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One layout that was handed in: its specimen, what it changes, and the decision on it. */
@Named
@ViewScoped
public class LayoutChangePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient LayoutChanges changes;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Workplace workplace;

    private UUID id;
    private transient LayoutChangeView change;

    /** A line that only one of the two layouts has. */
    public record Line(boolean added, String text) {}

    /** Problems: NOT_FOUND. */
    public void open() {
        if (id == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        getChange();
    }

    public LayoutChangeView getChange() {
        if (change == null) {
            change = changes.get(id);
        }
        return change;
    }

    /** Lines that went, then lines that came; the order of a layout's lines means nothing. */
    public List<Line> getLines() {
        List<String> before = changes.textBefore(id).lines().toList();
        List<String> after = changes.text(id).lines().toList();
        List<Line> lines = new ArrayList<>();
        before.stream()
                .filter(line -> !after.contains(line))
                .map(line -> new Line(false, line.strip()))
                .forEach(lines::add);
        after.stream()
                .filter(line -> !before.contains(line))
                .map(line -> new Line(true, line.strip()))
                .forEach(lines::add);
        return lines;
    }

    public boolean isOpen() {
        return getChange().state() == ChangeState.PROPOSED;
    }

    public boolean isApprovable() {
        return isOpen() && !getChange().proposedByMe();
    }

    public String approve() {
        change = null;
        changes.approve(id);
        return done("layout.adopted");
    }

    public String turnDown() {
        change = null;
        changes.turnDown(id);
        return done("layout.turned-down");
    }

    private String done(String key) {
        messages.done(key);
        return workplace.getHome() + "/layout-change?faces-redirect=true&id=" + id;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
