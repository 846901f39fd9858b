package care.training.ui.learning;

import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.learning.online.NewQuestion;
import care.training.learning.online.NewUnit;
import care.training.learning.online.OnlineTeaching;
import care.training.learning.online.Option;
import care.training.learning.online.TaughtUnit;
import care.training.ui.Messages;
import care.training.ui.Workplace;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Those who teach put together what a class reads and watches online. */
@Named
@ViewScoped
public class OnlineUnitsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OnlineTeaching teaching;

    @Inject
    private transient Classes classes;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Workplace workplace;

    private UUID classId;
    private UUID unit;
    private String title;
    private String body;
    private String link;
    private Integer minutes;
    private String stem;
    private String a;
    private String b;
    private String c;
    private Option right;

    public List<TaughtUnit> getUnits() {
        return teaching.units(classId);
    }

    /** The unit that gets one more question; null where a new unit is written. */
    public TaughtUnit getChosen() {
        return getUnits().stream()
                .filter(known -> known.id().equals(unit))
                .findFirst()
                .orElse(null);
    }

    public String save() {
        NewQuestion question = new NewQuestion(stem, a, b, c, right);
        if (unit == null) {
            teaching.add(classId, new NewUnit(title, body, link, minutes, question));
            messages.done("online.unit.added", title);
        } else {
            teaching.ask(classId, unit, question);
            messages.done("online.question.added");
        }
        return workplace.to("/online?class=" + classId);
    }

    public Option[] getOptions() {
        return Option.values();
    }

    public int getMostMinutes() {
        return NewUnit.MOST_MINUTES;
    }

    public String getHeading(Locale language) {
        OfferedClass offered = classes.mine(classId);
        return offered.title(language) + " · " + offered.code();
    }

    public UUID getClassId() {
        return classId;
    }

    public void setClassId(UUID classId) {
        this.classId = classId;
    }

    public UUID getUnit() {
        return unit;
    }

    public void setUnit(UUID unit) {
        this.unit = unit;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getStem() {
        return stem;
    }

    public void setStem(String stem) {
        this.stem = stem;
    }

    public String getA() {
        return a;
    }

    public void setA(String a) {
        this.a = a;
    }

    public String getB() {
        return b;
    }

    public void setB(String b) {
        this.b = b;
    }

    public String getC() {
        return c;
    }

    public void setC(String c) {
        this.c = c;
    }

    public Option getRight() {
        return right;
    }

    public void setRight(Option right) {
        this.right = right;
    }
}
