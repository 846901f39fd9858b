package care.training.check;

import care.training.kernel.FieldCipher;
import care.training.registry.PersonName;
import care.training.registry.names.KeyEditions;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes the keys of asked names, some checks in a short transaction; broken off, it goes on with those that lack them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AskedNameWork {
    private static final System.Logger LOG = System.getLogger(AskedNameWork.class.getName());

    /** Before every check. */
    static final UUID FIRST = new UUID(0, 0);

    private static final int AT_A_TIME = 500;

    /** By the check's number, so that one walk through the table's key passes nobody by. */
    private static final String LACKING = """
            select c.id from credential_check c where c.id > :last and c.checked_at >= :since and c.identity <> 'MATCHED'
                and not exists (select 1 from check_name n where n.check_id = c.id and n.edition = :edition)
            order by c.id limit\s""" + AT_A_TIME;

    /** What took effect or changed since anybody was asked about who may lack her keys: it looked in vain. */
    private static final String LOOK_AGAIN = """
            insert into late_look (ban_id) select distinct b.id from ban_change c join ban b on b.id = c.ban_id
            where c.at >= :since and b.state = 'IN_FORCE' and b.erased_at is null
            on conflict (ban_id) do update set took_effect_at = excluded.took_effect_at""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private AskedNames names;

    @Inject
    private KeyEditions editions;

    @Inject
    private FieldCipher cipher;

    public boolean isDone() {
        return editions.isCurrent(KeyEditions.CHECKS);
    }

    /** Those after {@code last}: the last of them, empty where nobody follows or another node is at it. */
    public Optional<UUID> next(UUID last) {
        if (!hold()) {
            return Optional.empty();
        }
        List<UUID> lacking = lacking(last);
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        names.keep(database.createQuery("select c from Check c where c.id in :checks", Check.class)
                .setParameter("checks", lacking)
                .getResultStream()
                .map(this::name)
                .toList());
        return Optional.of(lacking.get(lacking.size() - 1));
    }

    private AskedNames.Name name(Check check) {
        return new AskedNames.Name(check.id(), check.checkedAt(), keys(check));
    }

    /** What cannot be read has none: nobody else is to lack hers for it. */
    private Set<Long> keys(Check check) {
        try {
            return names.kept(new PersonName(check.subject(cipher).name()));
        } catch (IllegalStateException unreadable) {
            LOG.log(System.Logger.Level.ERROR, "the name of check " + check.id() + " cannot be read", unreadable);
            return Set.of();
        }
    }

    /** Where nobody lacks hers any more. Bans that looked for whoever lacked her keys until now look once more. */
    public void done() {
        if (hold() && lacking(FIRST).isEmpty()) {
            database.createNativeQuery(LOOK_AGAIN)
                    .setParameter("since", names.since())
                    .executeUpdate();
            editions.becomeCurrent(KeyEditions.CHECKS);
        }
    }

    private boolean hold() {
        return !database.createNativeQuery(
                        "select 1 from name_key_edition where owner = :owner for update skip locked", Integer.class)
                .setParameter("owner", KeyEditions.CHECKS)
                .getResultList()
                .isEmpty();
    }

    private List<UUID> lacking(UUID last) {
        List<?> lacking = database.createNativeQuery(LACKING, UUID.class)
                .setParameter("last", last)
                .setParameter("since", names.since())
                .setParameter("edition", names.edition())
                .getResultList();
        return lacking.stream().map(UUID.class::cast).toList();
    }
}
