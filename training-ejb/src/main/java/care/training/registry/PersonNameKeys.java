package care.training.registry;

import care.training.registry.names.KeyEditions;
import care.training.registry.names.NameBook;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes the keys that people's names are found by anew, some thousand at a time, each in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PersonNameKeys {
    private static final int AT_A_TIME = 2000;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private NameBook book;

    @Inject
    private KeyEditions editions;

    public boolean areCurrent() {
        return editions.isCurrent(KeyEditions.PEOPLE);
    }

    /** Those after {@code last}; returns the last of them, empty when none is left. */
    public Optional<UUID> makeAnew(UUID last) {
        List<NameOnRecord> names = database.createQuery(
                        "select n from NameOnRecord n where n.id > :last order by n.id", NameOnRecord.class)
                .setParameter("last", last)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        names.forEach(name -> name.find(book.keys(name.name()).kept()));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(names.get(names.size() - 1).id());
    }

    public void done() {
        editions.becomeCurrent(KeyEditions.PEOPLE);
    }
}
