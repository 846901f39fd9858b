package care.training.check;

import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.receipt.ReceiptDocument;
import care.training.registry.Organization;
import care.training.registry.Organizations;
import care.training.registry.People;
import care.training.registry.Person;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks of persons by employers: asked for, looked at again, and seen by those who were checked. */
@Stateless
@RolesAllowed(Roles.EMPLOYER)
public class Checks {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Checking checking;

    @Inject
    private CheckSearch search;

    @Inject
    private People people;

    @Inject
    private Organizations organizations;

    @Inject
    private ReceiptDocument documents;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    /**
     * Answers whether somebody is barred, for certain or not at all. Problems: NO_ORGANIZATION, INVALID_INPUT,
     * AUTHORISATION_NEEDED; COULD_NOT_CHECK when the list cannot be read or the answer cannot be kept.
     */
    // outside a transaction of its own, so that a transaction that fails at its end is seen here too
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public CheckView check(NewCheck asked) {
        asked.requireWhole();
        try {
            return checking.answer(asked);
        } catch (EJBAccessException refused) {
            throw refused;
        } catch (EJBException | PersistenceException failed) {
            Problem problem = new Problem(ProblemCode.COULD_NOT_CHECK);
            problem.initCause(failed);
            throw problem;
        }
    }

    /** A check of the caller's organization; another's does not exist. Problems: NOT_FOUND. */
    public CheckView get(UUID id) {
        return own(id).view(cipher);
    }

    /** Those of {@code ids} that are checks of the caller's organization, by id. */
    public Map<UUID, CheckView> all(Collection<UUID> ids) {
        return found(ids).collect(Collectors.toMap(Check::id, check -> check.view(cipher)));
    }

    private Stream<Check> found(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Stream.empty();
        }
        String organization = caller.requireOrganization().value();
        return database.createQuery("select c from Check c where c.id in :ids", Check.class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(check -> check.isOf(organization));
    }

    /** The signed receipt of a check of the caller's organization: a compact JWS. Problems: NOT_FOUND. */
    public String receipt(UUID id) {
        return own(id).receipt(cipher);
    }

    /** What stands behind a check of the caller's organization. Problems: NOT_FOUND. */
    public CheckEvidence evidence(UUID id) {
        return own(id).evidence(cipher);
    }

    /** The same for those of {@code ids} that are checks of the caller's organization, by id. */
    public Map<UUID, CheckEvidence> evidence(Collection<UUID> ids) {
        return found(ids).collect(Collectors.toMap(Check::id, check -> check.evidence(cipher)));
    }

    /** The same with what proves its place in the log. Problems: NOT_FOUND; those of {@link ReceiptDocument#of}. */
    public String provedReceipt(UUID id) {
        return documents.of(own(id).receipt(cipher), CheckReceipt.RECORDED, id);
    }

    private Check own(UUID id) {
        String organization = caller.requireOrganization().value();
        return Optional.ofNullable(database.find(Check.class, id))
                .filter(check -> check.isOf(organization))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /** The checks of the caller's organization, the latest first. */
    public Page<CheckView> mine(int page, int size) {
        return mine(CheckFilter.ALL, page, size);
    }

    /** The same, narrowed by {@code filter}; those that are due again come by the day they are due. */
    public Page<CheckView> mine(CheckFilter filter, int page, int size) {
        return search.of(caller.requireOrganization().value(), filter, page, size);
    }

    /** Who checked the caller, when and what for, the latest first; checks from before she registered too. */
    @RolesAllowed(Roles.CAREGIVER)
    public Page<MyCheck> aboutMe(int page, int size) {
        Optional<Person> me = people.minePossibly();
        if (me.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        String about = " from Check c where c.documentHash in :documents";
        List<byte[]> documents = people.documentKeys(me.get().id());
        List<Check> checks = database.createQuery("select c" + about + " order by c.checkedAt desc, c.id", Check.class)
                .setParameter("documents", documents)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        long total = database.createQuery("select count(c)" + about, Long.class)
                .setParameter("documents", documents)
                .getSingleResult();
        return new Page<>(named(checks), total);
    }

    private List<MyCheck> named(List<Check> checks) {
        Map<String, Organization> employers =
                organizations.all(checks.stream().map(Check::organization).collect(Collectors.toSet()));
        return checks.stream()
                .map(check -> mine(check, Optional.ofNullable(employers.get(check.organization()))))
                .toList();
    }

    private static MyCheck mine(Check check, Optional<Organization> employer) {
        return new MyCheck(
                employer.map(Organization::name).orElse(check.organization()),
                employer.flatMap(Organization::nameEn).orElse(null),
                check.purpose(),
                check.legalBasis(),
                check.checkedAt());
    }
}
