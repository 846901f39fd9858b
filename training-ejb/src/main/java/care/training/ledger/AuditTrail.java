package care.training.ledger;

import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.SocialCreditCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Who looked at whom, what of them and why. A view that cannot be recorded is not given: it fails with the record. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuditTrail {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private CurrentCaller caller;

    @Inject
    private FieldCipher cipher;

    /**
     * The caller has looked at a registered person.
     *
     * @param what the part seen, e.g. {@code DOCUMENT_NUMBER}; at most 60 characters
     * @param why the task it was needed for; at most 200 characters, no personal data
     */
    public void viewed(UUID personId, String what, String why) {
        record(personId, null, what, why);
    }

    /** The caller has looked for, or at, whoever holds this document, who need not be registered. */
    public void viewed(IdentityDocument document, String what, String why) {
        record(null, cipher.lookupKey(document), what, why);
    }

    private void record(UUID personId, byte[] documentHash, String what, String why) {
        AccessRecord entry = new AccessRecord(
                clock.instant(),
                caller.subject(),
                caller.organization().map(SocialCreditCode::value).orElse(null),
                personId,
                documentHash,
                what,
                why);
        database.persist(entry);
    }
}
