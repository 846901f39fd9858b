package care.training.check;

import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.registry.PersonName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whom checks asked about, for what happens after a check; an employer is told of its own checks only. */
@Dependent
public class AskedAbout {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private FieldCipher cipher;

    /** Somebody as a check named her. */
    public record Subject(IdentityDocument document, PersonName name) {}

    /** By the check's id. */
    public Map<UUID, Subject> in(Collection<UUID> checks) {
        if (checks.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("select c from Check c where c.id in :checks", Check.class)
                .setParameter("checks", checks)
                .getResultStream()
                .collect(Collectors.toMap(Check::id, check -> subject(check.subject(cipher))));
    }

    private static Subject subject(CheckView.Subject asked) {
        return new Subject(
                new IdentityDocument(asked.documentType(), asked.documentNumber()), new PersonName(asked.name()));
    }
}
