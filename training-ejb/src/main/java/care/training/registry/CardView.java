package care.training.registry;

import care.training.kernel.Level;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * An assessor's card as the association sees it.
 *
 * @param name the holder's
 * @param validTo last day
 */
public record CardView(
        UUID id,
        String number,
        String name,
        String occupation,
        Set<Level> levels,
        AssessorGrade grade,
        LocalDate validFrom,
        LocalDate validTo) {
    static CardView of(AssessorCard card, String name) {
        return new CardView(
                card.id(),
                card.number(),
                name,
                card.occupation(),
                card.levels(),
                card.grade(),
                card.validFrom(),
                card.validTo());
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
