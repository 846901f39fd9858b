package care.training.certification.validity.ending;

import care.training.certification.validity.Validity;
import care.training.certification.validity.ValidityKind;
import java.util.Objects;

/** One that is held, by the edition in force and by another; of no person, for whom it is does not matter here. */
public record EffectRow(ValidityKind kind, String number, String occupation, Validity before, Validity after) {
    public boolean changesState() {
        return before.state() != after.state();
    }

    public boolean losesEnd() {
        return before.endsOn() != null && after.endsOn() == null;
    }

    public boolean getsEnd() {
        return before.endsOn() == null && after.endsOn() != null;
    }

    /** Whether anything is otherwise: the state, or a day. */
    public boolean differs() {
        return !Objects.equals(before, after);
    }
}
