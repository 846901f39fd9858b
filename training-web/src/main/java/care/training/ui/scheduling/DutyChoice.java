package care.training.ui.scheduling;

import care.training.scheduling.DutyList;
import java.io.Serializable;
import java.util.UUID;

/** Somebody who may be chosen for a duty. */
public class DutyChoice implements Serializable {
    private static final long serialVersionUID = 1L;

    private final UUID personId;
    private final String name;
    private final String card;
    private final DutyList.Recused recusal;
    private boolean chosen;

    DutyChoice(DutyList.OnDuty person, boolean chosen) {
        this.personId = person.personId();
        this.name = person.name();
        this.card = person.card();
        this.recusal = person.recusals().stream().findFirst().orElse(null);
        this.chosen = chosen;
    }

    public UUID getPersonId() {
        return personId;
    }

    public String getName() {
        return name;
    }

    /** Number of the assessor's card; null for an invigilator. */
    public String getCard() {
        return card;
    }

    /** The first candidate whom the assessor must not examine, because of whom she must be replaced; null for none. */
    public DutyList.Recused getRecusal() {
        return recusal;
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }
}
