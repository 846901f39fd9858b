package care.training.registry;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings the keys of people's names up to date when the tables of names are others than before. Nobody is registered
 * until it is done; only the clerks' search reads these keys, the check has its own.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PersonNameKeysAtStart {
    @Inject
    private PersonNameKeys keys;

    @PostConstruct
    void bringUpToDate() {
        if (keys.areCurrent()) {
            return;
        }
        Optional<UUID> last = Optional.of(new UUID(0, 0));
        while (last.isPresent()) {
            last = keys.makeAnew(last.get());
        }
        keys.done();
    }
}
