package care.training.registry.organization;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.RequiredText;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.registry.OneAtATime;
import care.training.registry.Organizations;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who is a pilot, has stars, is an inclusive demonstration; awarded and ended by the authority. */
@Stateless
public class Statuses {
    private static final int LONGEST_REASON = 500;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private Organizations organizations;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Problems: UNKNOWN_ORGANIZATION, STATUS_OVERLAPS. */
    @RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
    public OrganizationStatus award(SocialCreditCode code, NewStatus given) {
        oneAtATime.hold("organization", organizations.get(code).creditCode().value());
        of(code).stream().filter(known -> known.overlaps(given)).findFirst().ifPresent(known -> {
            throw new Problem(ProblemCode.STATUS_OVERLAPS, known.validFrom().toString()).about("from");
        });
        OrganizationStatus status = new OrganizationStatus(code.value(), given, clock.instant(), caller.subject());
        database.persist(status);
        return status;
    }

    /**
     * Problems: NOT_FOUND, END_BEFORE_START, STATUS_ENDED, REQUIRED.
     *
     * @param lastDay on which it still holds
     * @param reason at most 500 characters
     */
    @RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
    public OrganizationStatus end(SocialCreditCode code, UUID id, LocalDate lastDay, String reason) {
        if (lastDay == null) {
            throw Problem.invalid("to", ProblemCode.REQUIRED);
        }
        String given = RequiredText.of("reason", reason, LONGEST_REASON);
        OrganizationStatus status = database.find(OrganizationStatus.class, id);
        if (status == null || !status.creditCode().equals(code.value())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        status.end(lastDay, given, clock.instant());
        return status;
    }

    /** Every status an organization holds or held, the newest first. */
    @PermitAll
    public List<OrganizationStatus> of(SocialCreditCode code) {
        return database.createQuery(
                        "select s from OrganizationStatus s where s.creditCode = :code order by s.validFrom desc, s.kind",
                        OrganizationStatus.class)
                .setParameter("code", code.value())
                .getResultList();
    }
}
