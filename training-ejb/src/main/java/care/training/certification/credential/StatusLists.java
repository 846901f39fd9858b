package care.training.certification.credential;

import care.training.certification.credential.proof.StatusBits;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Public: the signed lists that say which credentials were withdrawn. A certificate's own status is the truth, and that a
 * corrected document stands in the place of another; a list is read from both, and kept for a few seconds. While nothing changes a list has the same bytes.
 */
@Stateless
@PermitAll
public class StatusLists {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private KeptLists kept;

    @Inject
    private CredentialRules rules;

    @Inject
    private CredentialKeys keys;

    @Inject
    private Clock clock;

    /** For how long whoever verifies may use a list. */
    public Duration fresh() {
        return rules.fresh();
    }

    /** The list as it stands, at most a few seconds ago. Problems: NOT_FOUND. */
    public StatusList get(UUID id) {
        return kept.find(id, clock.instant()).orElseGet(() -> {
            StatusList list = read(id);
            kept.keep(id, list);
            return list;
        });
    }

    private StatusList read(UUID id) {
        List<?> found = database.createNativeQuery(
                        "select issuer, purpose, size, opened_at from credential_status_list where id = :id")
                .setParameter("id", id)
                .getResultList();
        if (found.isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        Object[] list = (Object[]) found.get(0);
        StatusPurpose purpose = StatusPurpose.valueOf((String) list[1]);
        List<Object[]> set = set(id, purpose);
        Instant changed = set.stream()
                .map(row -> (Instant) row[1])
                .max(Instant::compareTo)
                .filter(((Instant) list[3])::isBefore)
                .orElse((Instant) list[3]);
        StatusBits bits = StatusBits.of(
                (Integer) list[2], set.stream().map(row -> (Integer) row[0]).toList());
        return sign(id, new SocialCreditCode((String) list[0]), purpose, bits, changed);
    }

    /**
     * Places whose bit is set, each with since when: by one query, from the few certificates that are not valid and the few
     * documents that were replaced.
     */
    @SuppressWarnings("unchecked")
    private List<Object[]> set(UUID id, StatusPurpose purpose) {
        return database.createNativeQuery("""
                        select s.place, c.status_since from certificate c
                        join credential_status s on s.certificate_id = c.id and s.purpose = :purpose
                        where s.list_id = :id and c.status <> 'VALID' and (c.status = 'SUSPENDED') = :suspension
                        union all
                        select place, replaced_at from credential_status
                        where list_id = :id and replaced_at is not null and not :suspension""")
                .setParameter("id", id)
                .setParameter("purpose", purpose.name())
                .setParameter("suspension", purpose == StatusPurpose.SUSPENSION)
                .getResultList();
    }

    private StatusList sign(UUID id, SocialCreditCode body, StatusPurpose purpose, StatusBits bits, Instant changed) {
        Addresses addresses = Addresses.configured();
        String address = addresses.statusList(id);
        String issuer = addresses.issuer(body);
        JsonObject credential = Json.createObjectBuilder()
                .add("@context", Json.createArrayBuilder().add(KnownContexts.CREDENTIALS))
                .add("id", address)
                .add(
                        "type",
                        Json.createArrayBuilder().add("VerifiableCredential").add("BitstringStatusListCredential"))
                .add("issuer", issuer)
                .add("validFrom", changed.truncatedTo(ChronoUnit.SECONDS).toString())
                .add(
                        "credentialSubject",
                        Json.createObjectBuilder()
                                .add("id", address + "#list")
                                .add("type", "BitstringStatusList")
                                .add("statusPurpose", purpose.written())
                                .add("encodedList", bits.encode())
                                .add("ttl", rules.fresh().toMillis()))
                .build();
        byte[] document = SignedCredential.document(credential, issuer, keys.current(), changed);
        return new StatusList(
                document, SignedCredential.token(credential, issuer, keys.current()), tag(document), clock.instant());
    }

    private static String tag(byte[] document) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(document))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
