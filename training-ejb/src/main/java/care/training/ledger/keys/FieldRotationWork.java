package care.training.ledger.keys;

import care.training.kernel.FieldCipher;
import care.training.ledger.Ledger;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Steps of a rotation, each in a short transaction with how far it is, so that one that is broken off goes on where it was, on any
 * node. A row is changed only where it still is as it was read; who is changing it at that moment is not waited for.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FieldRotationWork {
    private static final System.Logger LOG = System.getLogger(FieldRotationWork.class.getName());

    static final String ENDED = "FIELD_ROTATION_ENDED";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private FieldCipher cipher;

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    /** Encrypts some rows anew; false where there is nothing to do for now. */
    public boolean step() {
        return held().filter(rotation -> cipher.keys().primary() == rotation.toKey())
                .map(this::goOn)
                .orElse(false);
    }

    /** The one under way; empty where another node is at it. */
    private Optional<FieldRotation> held() {
        return database
                .createNativeQuery(
                        "select * from field_rotation where ended_at is null for update skip locked",
                        FieldRotation.class)
                .getResultList()
                .stream()
                .map(FieldRotation.class::cast)
                .findFirst();
    }

    private boolean goOn(FieldRotation rotation) {
        List<EncryptedColumn> columns = EncryptedColumn.all(database);
        if (rotation.atColumn() < columns.size()) {
            reencrypt(columns.get(rotation.atColumn()), rotation);
            return true;
        }
        // rows that somebody else holds are looked at again a little later
        boolean atOnce = rotation.changesInPass();
        if (!rotation.nextPass(clock.instant())) {
            ledger.append(ENDED, rotation.id(), rotation.ended());
        }
        return atOnce;
    }

    private void reencrypt(EncryptedColumn column, FieldRotation rotation) {
        List<?> rows = database.createNativeQuery("select * from fields_to_reencrypt(:table, :column, :after, :key)")
                .setParameter("table", column.table())
                .setParameter("column", column.column())
                .setParameter("after", rotation.afterRow())
                .setParameter("key", rotation.toKey())
                .getResultList();
        for (Object row : rows) {
            Object[] values = (Object[]) row;
            UUID id = (UUID) values[0];
            if (values[2] != null) {
                reencrypt(column, id, (UUID) values[1], (byte[]) values[2], rotation);
            }
            rotation.walkedTo(id);
        }
        if (rows.isEmpty()) {
            rotation.nextColumn();
        }
    }

    private void reencrypt(EncryptedColumn column, UUID id, UUID owner, byte[] before, FieldRotation rotation) {
        byte[] content;
        try {
            content = cipher.decryptBytes(before, owner);
        } catch (IllegalStateException unreadable) {
            LOG.log(System.Logger.Level.ERROR, "no key reads " + column.table() + "." + column.column() + " of " + id);
            rotation.unreadable();
            return;
        }
        rotation.tried((Boolean) database.createNativeQuery(
                        "select reencrypt_field(:table, :column, :id, :before, :after)", Boolean.class)
                .setParameter("table", column.table())
                .setParameter("column", column.column())
                .setParameter("id", id)
                .setParameter("before", before)
                .setParameter("after", cipher.encrypt(content, owner))
                .getSingleResult());
    }
}
