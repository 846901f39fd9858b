package care.training.registry;

import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Roles;
import care.training.ledger.AuditTrail;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/** Lets an auditor ask who looked at the holder of a document. That the auditor asked is itself on the record. */
@Stateless
@RolesAllowed(Roles.AUDITOR)
public class SoughtPeople {
    @Inject
    private People people;

    @Inject
    private FieldCipher cipher;

    @Inject
    private AuditTrail audit;

    /**
     * Every record of a person, those that were merged into hers too: looks at them were looks at her. The record itself
     * where nobody has it.
     */
    public Set<UUID> recordsOf(UUID personId) {
        return people.allRecordsOf(personId);
    }

    public SoughtPerson find(IdentityDocument document) {
        SoughtPerson sought = new SoughtPerson(
                people.find(document).map(Person::id).orElse(null),
                HexFormat.of().formatHex(cipher.lookupKey(document)));
        audit.viewed(document, "ACCESS_LOG", "audit of who looked at a person");
        return sought;
    }
}
