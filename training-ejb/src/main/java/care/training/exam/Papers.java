package care.training.exam;

import care.training.kernel.Roles;
import care.training.scheduling.Schedule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Papers as the organizer of a session handles them, without seeing an item. */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
public class Papers {
    @Inject
    private Schedule schedule;

    @Inject
    private PaperAssembly assembly;

    /**
     * Assembles the session's paper by its blueprint, once; again answers as before. Problems: NOT_FOUND,
     * LEVEL_NOT_EXAMINED, ITEM_BANK_TOO_SMALL.
     */
    public PaperState release(UUID sessionId) {
        return state(sessionId, assembly.of(schedule.ownSessionLocked(sessionId)));
    }

    /** The session's paper, empty while it is not assembled. Problems: NOT_FOUND. */
    public Optional<PaperState> of(UUID sessionId) {
        return assembly.find(schedule.ownSession(sessionId).id()).map(paper -> state(sessionId, paper));
    }

    private static PaperState state(UUID sessionId, Paper paper) {
        return new PaperState(sessionId, paper.itemCount(), paper.digest(), paper.assembledAt());
    }
}
