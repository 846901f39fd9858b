package care.training.scheduling;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.Violation;
import care.training.registry.Organizations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The places where an association holds exams. */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
public class Sites {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 200;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Schedule schedule;

    @Inject
    private Organizations organizations;

    /**
     * Records a site of the caller's organization; one of the same name is changed.
     *
     * Problems: INVALID_INPUT, UNKNOWN_ORGANIZATION.
     *
     * @param district code by GB/T 2260, six digits
     */
    public SiteView record(String name, String address, String district) {
        requireWhole(name, address, district);
        SocialCreditCode organization = organizations.mine().creditCode();
        Site site = schedule.sitesOf(organization).stream()
                .filter(known -> known.name().equals(name.strip()))
                .findFirst()
                .orElseGet(() -> new Site(organization.value(), name.strip(), clock.instant()));
        site.describe(address.strip(), district.strip());
        database.persist(site);
        return site.view();
    }

    /** The sites of the caller's organization, in the order they were recorded. */
    public List<SiteView> mine() {
        return schedule.sitesOf(caller.requireOrganization()).stream()
                .map(Site::view)
                .toList();
    }

    private static void requireWhole(String name, String address, String district) {
        List<Violation> wrong = new ArrayList<>();
        check(wrong, "name", name, LONGEST_NAME);
        check(wrong, "address", address, LONGEST_ADDRESS);
        if (district == null || !district.strip().matches("\\d{6}")) {
            wrong.add(new Violation("district", ProblemCode.DISTRICT_MALFORMED));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    private static void check(List<Violation> wrong, String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            wrong.add(new Violation(field, ProblemCode.REQUIRED));
        } else if (value.strip().length() > longest) {
            wrong.add(new Violation(field, ProblemCode.TOO_LONG, longest));
        }
    }
}
