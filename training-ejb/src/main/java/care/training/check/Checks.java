package care.training.check;

import care.training.check.misuse.Admission;
import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.ledger.receipt.ReceiptDocument;
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

/** Checks of persons by employers: asked for, and looked at again. */
@Stateless
@RolesAllowed(Roles.EMPLOYER)
public class Checks {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Together together;

    @Inject
    private Admission admission;

    @Inject
    private CheckSearch search;

    @Inject
    private Resolutions resolutions;

    @Inject
    private ReceiptDocument documents;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    /**
     * Answers whether somebody is barred, for certain or not at all. Problems: NO_ORGANIZATION, INVALID_INPUT,
     * AUTHORISATION_NEEDED, AUTHORISATION_WITHDRAWN, CHECKS_USED_UP, CHECKS_STOPPED; COULD_NOT_CHECK when the list cannot be
     * read or the answer cannot be kept.
     */
    // outside a transaction of its own, so that a transaction that fails at its end is seen here too
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public CheckView check(NewCheck asked) {
        asked.requireWhole();
        try {
            SocialCreditCode employer = caller.requireOrganization();
            admission.admit(employer, 1);
            return together.answer(new Question(asked, employer, caller.subject()));
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
        return resolutions.with(List.of(own(id).view(cipher))).get(0);
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

    /** How many checks of the caller's organization wait for the authority. */
    public long unresolved() {
        return resolutions.open(caller.requireOrganization().value());
    }
}
