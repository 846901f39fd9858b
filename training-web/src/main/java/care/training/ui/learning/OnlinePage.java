package care.training.ui.learning;

import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.learning.LearningRules;
import care.training.learning.online.OnlineLearning;
import care.training.learning.online.OnlineRules;
import care.training.learning.online.UnitView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** What a caregiver's class reads and watches online, and one unit of it. */
@Named
@RequestScoped
public class OnlinePage {
    @Inject
    private OnlineLearning learning;

    @Inject
    private Classes classes;

    @Inject
    private LearningRules rules;

    private UUID classId;
    private UUID unitId;
    private UnitView unit;
    private List<UnitView> units;

    /** Before the list is shown. Problems: NOT_FOUND where she is in no such class. */
    public void openList() {
        if (classId == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        units = learning.units(classId);
    }

    /** Before a unit is shown. Problems: NOT_FOUND. */
    public void openUnit() {
        if (unitId == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        unit = learning.unit(unitId);
        classId = unit.classId();
    }

    public OfferedClass getOffered() {
        return classes.all(List.of(classId)).get(classId);
    }

    public List<UnitView> getUnits() {
        return units;
    }

    public UnitView getUnit() {
        return unit;
    }

    public OnlineRules getRules() {
        return rules.online();
    }

    public UUID getClassId() {
        return classId;
    }

    public void setClassId(UUID classId) {
        this.classId = classId;
    }

    public UUID getUnitId() {
        return unitId;
    }

    public void setUnitId(UUID unitId) {
        this.unitId = unitId;
    }
}
