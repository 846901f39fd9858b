package care.training.ledger;

import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.SocialCreditCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
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

    /**
     * One look at somebody.
     *
     * @param personId null where nobody registered holds the document
     * @param documentKey the keyed hash of the document asked about; counts where {@code personId} is null
     */
    public record Look(UUID personId, byte[] documentKey, String why) {}

    /**
     * A look of somebody who need not be the caller, as many ask at once and are answered together.
     *
     * @param organization may be null
     */
    public record LookOf(String account, SocialCreditCode organization, Look look) {}

    /** The caller has looked at many people at once: one statement however many they are. */
    public void viewed(Collection<Look> looks, String what) {
        SocialCreditCode organization = caller.organization().orElse(null);
        viewedBy(
                looks.stream()
                        .map(look -> new LookOf(caller.subject(), organization, look))
                        .toList(),
                what);
    }

    /** Each of them has looked at somebody: one statement however many they are. */
    public void viewedBy(Collection<LookOf> looks, String what) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        looks.forEach(one -> {
            Look look = one.look();
            JsonObjectBuilder entry =
                    Json.createObjectBuilder().add("account", one.account()).add("why", look.why());
            if (one.organization() != null) {
                entry.add("organization", one.organization().value());
            }
            entries.add(
                    look.personId() == null
                            ? entry.add("hash", HexFormat.of().formatHex(look.documentKey()))
                            : entry.add("person", look.personId().toString()));
        });
        database.createNativeQuery("""
                        insert into access_log (at, account, organization, person_id, document_hash, what, why)
                        select :at, r.account, r.organization, r.person, decode(r.hash, 'hex'), :what, r.why
                        from jsonb_to_recordset(cast(:entries as jsonb))
                            as r(account text, organization char(18), person uuid, hash text, why text)""")
                .setParameter("at", clock.instant())
                .setParameter("what", what)
                .setParameter("entries", entries.build().toString())
                .executeUpdate();
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
