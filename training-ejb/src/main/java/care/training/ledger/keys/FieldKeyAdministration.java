package care.training.ledger.keys;

import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts everything that is encrypted under another key while the platform works, and ends a key that nothing is under any more. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class FieldKeyAdministration {
    static final String BEGUN = "FIELD_ROTATION_BEGUN";

    /** Held while a rotation is begun; any number that nothing else holds. */
    private static final long LOCK = 0x6669656C646BL;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private FieldKeyNodes nodes;

    @Inject
    private FieldKeyRetirement retirement;

    @Inject
    private FieldCipher cipher;

    @Inject
    private Ledger ledger;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    public FieldKeysView view() {
        return new FieldKeysView(
                nodes.atWork(),
                database.createQuery(
                                "select k from ClosedFieldKey k where k.retiredAt is not null order by k.retiredAt desc",
                                ClosedFieldKey.class)
                        .getResultStream()
                        .map(ClosedFieldKey::view)
                        .toList(),
                open().or(this::latest).map(FieldRotation::view).orElse(null));
    }

    /**
     * Begins to encrypt everything anew under the primary key; the rotation to it that is not over, where there is one. One to
     * another key ends. Problems: FIELD_KEYS_DIFFER while a node has another primary key.
     */
    public FieldRotationView begin() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        long key = cipher.keys().primary();
        List<String> others = nodes.atWork().stream()
                .filter(node -> node.keys().primary() != key)
                .map(FieldKeyNode::node)
                .toList();
        if (!others.isEmpty()) {
            throw new Problem(ProblemCode.FIELD_KEYS_DIFFER, String.join(", ", others));
        }
        Optional<FieldRotation> before = open().filter(this::isStillOpen);
        before.filter(rotation -> rotation.toKey() != key).ifPresent(this::endEarly);
        return before.filter(rotation -> rotation.toKey() == key)
                .orElseGet(() -> begin(key))
                .view();
    }

    /** Held from now on, so that nobody works on it meanwhile. */
    private boolean isStillOpen(FieldRotation rotation) {
        database.refresh(rotation, LockModeType.PESSIMISTIC_WRITE);
        return rotation.view().endedAt() == null;
    }

    private FieldRotation begin(long key) {
        FieldRotation rotation = new FieldRotation(key, rows(), caller.subject(), clock.instant());
        database.persist(rotation);
        ledger.append(BEGUN, rotation.id(), rotation.begun());
        return rotation;
    }

    private void endEarly(FieldRotation rotation) {
        rotation.end(clock.instant());
        database.flush();
        ledger.append(FieldRotationWork.ENDED, rotation.id(), rotation.ended());
    }

    private long rows() {
        return EncryptedColumn.all(database).stream()
                .mapToLong(column -> ((Number)
                                database.createNativeQuery("select count(*) from " + column.table(), Long.class)
                                        .getSingleResult())
                        .longValue())
                .sum();
    }

    private Optional<FieldRotation> open() {
        return database.createQuery("select r from FieldRotation r where r.endedAt is null", FieldRotation.class)
                .getResultStream()
                .findFirst();
    }

    private Optional<FieldRotation> latest() {
        return database.createQuery("select r from FieldRotation r order by r.askedAt desc, r.id", FieldRotation.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Problems: NOT_FOUND. */
    public FieldRotationView get(UUID id) {
        return Optional.ofNullable(database.find(FieldRotation.class, id))
                .map(FieldRotation::view)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /**
     * Ends a key: from then on the database refuses what is written under it, and it may be removed from the key files. Once more
     * is the same. Problems: NOT_FOUND where no node has it; FIELD_KEY_PRIMARY while it is a node's primary key; FIELD_KEY_IN_USE
     * while rows are under it, and nothing has changed; TEMPORARILY_UNAVAILABLE where somebody writes for long.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RetiredFieldKey retire(long key) {
        Optional<RetiredFieldKey> before = Optional.ofNullable(database.find(ClosedFieldKey.class, key))
                .filter(ClosedFieldKey::isRetired)
                .map(ClosedFieldKey::view);
        if (before.isPresent()) {
            return before.get();
        }
        requireKnownAndNotPrimary(key);
        retirement.requireNoRowsUnder(key);
        retirement.close(key);
        EncryptedColumn.all(database).forEach(retirement::awaitWriters);
        try {
            return retirement.retire(key, caller.subject());
        } catch (Problem inUse) {
            retirement.reopen(key);
            throw inUse;
        }
    }

    private void requireKnownAndNotPrimary(long key) {
        List<FieldKeyNode> atWork = nodes.atWork();
        if (atWork.stream().noneMatch(node -> node.keys().all().contains(key))) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        if (atWork.stream().anyMatch(node -> node.keys().primary() == key)) {
            throw new Problem(ProblemCode.FIELD_KEY_PRIMARY, String.valueOf(key));
        }
    }
}
