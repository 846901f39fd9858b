package care.training.ui.standard;

import care.training.kernel.Level;
import care.training.registry.People;
import care.training.standard.EligibilityDecision;
import care.training.standard.EligibilityService;
import care.training.standard.Standard;
import care.training.standard.Standards;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Whether a caregiver may enter a level of an occupation today, and what is missing. What was asked stands in the URL. */
@Named
@RequestScoped
public class EligibilityPage {
    @Inject
    private EligibilityService eligibility;

    @Inject
    private Standards standards;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    private String occupation;
    private Level level;
    private EligibilityDecision decision;

    public List<Standard> getStandards() {
        return standards.inForce(LocalDate.now(clock));
    }

    /** The edition of the chosen occupation; null while none is chosen. Problems: NO_STANDARD_IN_FORCE. */
    public Standard getStandard() {
        return occupation == null ? null : standards.inForce(occupation, LocalDate.now(clock));
    }

    /** The levels that the chosen occupation has, all five while none is chosen. */
    public Collection<Level> getLevels() {
        return occupation == null ? List.of(Level.values()) : getStandard().levels();
    }

    /** Whether the level asked for is not one of the occupation's. */
    public boolean isLevelMissing() {
        return occupation != null && level != null && !getLevels().contains(level);
    }

    public boolean isAsked() {
        return occupation != null && level != null && !isLevelMissing();
    }

    public boolean isIdentified() {
        return people.myIdentity().isPresent();
    }

    public EligibilityDecision getDecision() {
        if (decision == null) {
            decision = eligibility.mine(occupation, level, LocalDate.now(clock));
        }
        return decision;
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation == null || occupation.isBlank() ? null : occupation.strip();
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }
}
