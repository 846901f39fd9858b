package care.training.registry.organization;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.registry.Organization;
import care.training.registry.Organizations;
import care.training.registry.filing.FilingRules;
import care.training.registry.filing.FilingStep;
import care.training.registry.filing.Filings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** All that is on record of one organization: for the authority, and for the organization itself. */
@Stateless
@RolesAllowed({Roles.REGULATOR, Roles.AUDITOR, Roles.ADMIN, Roles.COLLEGE, Roles.ASSOCIATION, Roles.EMPLOYER})
public class OrganizationRecords {
    @Inject
    private Organizations organizations;

    @Inject
    private Filings filings;

    @Inject
    private FilingRules rules;

    @Inject
    private Statuses statuses;

    @Inject
    private AgeClasses ageClasses;

    @Inject
    private RegistrationRoutes routes;

    @Inject
    private CurrentCaller caller;

    /**
     * An organization, to the authority or to itself; to others it answers as one that does not exist. Problems:
     * NOT_FOUND, UNKNOWN_ORGANIZATION.
     */
    public OrganizationDetail of(SocialCreditCode code) {
        boolean mayReadAll =
                caller.hasRole(Roles.REGULATOR) || caller.hasRole(Roles.AUDITOR) || caller.hasRole(Roles.ADMIN);
        if (!mayReadAll && !caller.organization().filter(code::equals).isPresent()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return detail(organizations.get(code));
    }

    /** The caller's own. Problems: NO_ORGANIZATION, UNKNOWN_ORGANIZATION. */
    public OrganizationDetail mine() {
        return detail(organizations.mine());
    }

    private OrganizationDetail detail(Organization organization) {
        SocialCreditCode code = organization.creditCode();
        List<ClassPlaces> classes = organization.classes();
        List<FilingStep> steps = filings.steps(code);
        FilingStep last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        String english = organization.name(Languages.ENGLISH);
        return new OrganizationDetail(
                code.value(),
                organization.codeReason().orElse(null),
                routes.register(code).orElse(null),
                organization.name(),
                english.equals(organization.name()) ? null : english,
                organization.kind(),
                organization.district(),
                organization.address().orElse(null),
                classes,
                ageClasses.carersFor(classes),
                ageClasses.excesses(organization.kind(), classes),
                rules.applyTo(organization.kind()),
                steps,
                last == null ? List.of() : rules.due(last.state(), last.since()),
                statuses.of(code));
    }
}
