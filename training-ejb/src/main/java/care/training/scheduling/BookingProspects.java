package care.training.scheduling;

import care.training.kernel.Level;
import care.training.kernel.PlatformClock;
import care.training.kernel.Roles;
import care.training.registry.People;
import care.training.standard.EligibilityService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.UUID;

/** Tells a caregiver, before she books, whether she could. */
@Stateless
@RolesAllowed(Roles.CAREGIVER)
public class BookingProspects {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Sessions sessions;

    @Inject
    private ExamRules rules;

    @Inject
    private EligibilityService eligibility;

    @Inject
    private People people;

    /** Problems: NOT_FOUND, IDENTITY_NOT_STATED. */
    public BookingProspect of(UUID sessionId) {
        SessionView session = sessions.get(sessionId);
        UUID personId = people.mine().id();
        LocalDate on = rules.eligibilityOn(session.theoryAt(), session.registrationCloses(), PlatformClock.ZONE);
        return new BookingProspect(
                session,
                booking(sessionId, personId),
                on,
                eligibility.mine(session.occupation(), Level.of(session.level()), on));
    }

    private UUID booking(UUID sessionId, UUID personId) {
        return database.createQuery("""
                        select b.id from Booking b
                        where b.sessionId = :session and b.personId = :person and b.state = :booked""", UUID.class)
                .setParameter("session", sessionId)
                .setParameter("person", personId)
                .setParameter("booked", BookingState.BOOKED)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
