package care.training.assessment;

import care.training.exam.SittingState;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * Where a candidate stands on the way to a result.
 *
 * @param theory points of 100; absent unless the paper is marked
 * @param skills points of 100; absent unless every card is signed
 * @param earlierTheory passed before, still counting and not passed better now; absent otherwise
 * @param earlierSkills likewise
 * @param cardsSigned of {@code cardsExpected}
 * @param passed whether both parts, sat now or carried, reach the pass mark; meaningful once ready
 */
public record CandidateStanding(
        UUID bookingId,
        int seat,
        String name,
        SittingState theoryState,
        BigDecimal theory,
        CarriedPart earlierTheory,
        String skillsState,
        BigDecimal skills,
        CarriedPart earlierSkills,
        int cardsSigned,
        int cardsExpected,
        boolean ready,
        boolean passed) {}
