package care.training.certification.validity.renewal;

import care.training.certification.validity.Validity;
import care.training.certification.validity.ValidityKind;
import java.time.LocalDate;

/**
 * A request as whoever decides on it sees it.
 *
 * @param name the holder's
 * @param number of the card or the certificate
 * @param from first day of the term that it follows
 * @param validity how that term stands today
 * @param mayDecide whether it waits, and whoever looks did not ask herself
 */
public record RenewalCase(
        RequestView request,
        ValidityKind kind,
        String name,
        String number,
        String occupation,
        LocalDate from,
        Validity validity,
        boolean mayDecide) {}
