package care.training.certification.validity.ending;

import care.training.certification.validity.Validity;
import care.training.certification.validity.ValidityKind;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One of those that end.
 *
 * @param name the holder's
 * @param reminded days of the last reminder of this term; null where none was sent
 * @param seen whether the holder has put that one away
 * @param waiting whether a request waits for a decision
 */
public record EndingRow(
        ValidityKind kind,
        UUID id,
        String name,
        String number,
        String occupation,
        LocalDate from,
        Validity validity,
        Integer reminded,
        boolean seen,
        boolean waiting) {}
