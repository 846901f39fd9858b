package care.training.certification.validity.renewal;

import care.training.certification.validity.HeldTerm;
import care.training.certification.validity.Validity;
import care.training.certification.validity.ValidityKind;
import care.training.certification.validity.ValidityWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What somebody holds, how it stands today, and what its next term takes.
 *
 * @param ways any one of them suffices; none where nothing can be asked for
 * @param edition of the rules that hold today
 * @param latest what she asked for last of this term; null where nothing
 */
public record HeldValidity(
        ValidityKind kind,
        UUID id,
        String number,
        String occupation,
        LocalDate from,
        Validity validity,
        List<WayStanding> ways,
        String edition,
        RequestView latest) {

    static HeldValidity of(
            HeldTerm held, Validity validity, List<WayStanding> ways, String edition, RequestView latest) {
        return new HeldValidity(
                held.kind(), held.id(), held.number(), held.occupation(), held.from(), validity, ways, edition, latest);
    }

    /** Whether she can ask now: it is time, and nothing of hers waits. */
    public boolean mayAsk() {
        return validity.state().mayBeAskedFor() && !isWaiting();
    }

    public boolean isWaiting() {
        return latest != null && latest.state() == RequestState.WAITING;
    }

    /** How it stands and by when what can be done. */
    public String text(Locale locale) {
        return ValidityWords.of(validity, from, locale);
    }
}
