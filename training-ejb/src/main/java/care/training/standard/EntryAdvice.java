package care.training.standard;

import care.training.kernel.Level;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Tells anybody what she needs to enter a level, from what she says of herself. Nothing is kept. */
@Stateless
@PermitAll
public class EntryAdvice {
    @Inject
    private Standards standards;

    @Inject
    private EntryChoices choices;

    @Inject
    private Clock clock;

    /** By the rules of today. Problems: INVALID_INPUT, NO_STANDARD_IN_FORCE, LEVEL_NOT_IN_STANDARD. */
    public EligibilityDecision on(String occupation, Level level, SelfDescription said) {
        LocalDate today = LocalDate.now(clock);
        said.requireSound(today);
        Standard standard = standards.inForce(occupation, today);
        Facts facts = said.facts(standard, choices.occupationName(said.certificateOccupation()), today);
        return Eligibility.decide(facts, standard, level, today);
    }
}
