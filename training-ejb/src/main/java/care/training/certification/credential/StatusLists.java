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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Public: the signed lists that say which credentials were withdrawn. A certificate's own status is the truth, its
 * suspension, and that a corrected document stands in the place of another; a list is read from these, and kept for a few
 * seconds. While nothing changes a list has the same bytes.
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
        List<Place> places = purpose == StatusPurpose.SUSPENSION ? suspended(id) : withdrawn(id);
        Instant changed = places.stream()
                .map(Place::changed)
                .max(Instant::compareTo)
                .filter(((Instant) list[3])::isBefore)
                .orElse((Instant) list[3]);
        StatusBits bits = StatusBits.of(
                (Integer) list[2],
                places.stream().filter(Place::set).map(Place::index).toList());
        return sign(id, new SocialCreditCode((String) list[0]), purpose, bits, changed);
    }

    /** @param changed when its bit was set, or taken away again */
    private record Place(int index, boolean set, Instant changed) {
        static List<Place> read(List<?> rows) {
            return rows.stream()
                    .map(Object[].class::cast)
                    .map(row -> new Place((Integer) row[0], (Boolean) row[1], (Instant) row[2]))
                    .toList();
        }
    }

    /** By one query, from the few certificates that are not valid and the few documents that were replaced. */
    private List<Place> withdrawn(UUID id) {
        return Place.read(database.createNativeQuery("""
                        select s.place, true, c.status_since from certificate c
                        join credential_status s on s.certificate_id = c.id and s.purpose = :purpose
                        where s.list_id = :id and c.status <> 'VALID'
                        union all
                        select place, true, replaced_at from credential_status
                        where list_id = :id and replaced_at is not null""")
                .setParameter("id", id)
                .setParameter("purpose", StatusPurpose.REVOCATION.name())
                .getResultList());
    }

    /**
     * All documents of a certificate are suspended with it. It ends with its last day, by two people, or by the revocation; a list
     * from which that took a place away has changed, too.
     */
    private List<Place> suspended(UUID id) {
        return Place.read(database.createNativeQuery("""
                        select s.place, past.since is null, coalesce(past.since, n.done_at)
                        from certificate_change n join certificate c on c.id = n.certificate_id
                        join credential_status s on s.certificate_id = c.id and s.purpose = :purpose
                        left join certificate_change e on e.ends_id = n.id and e.state = 'DONE'
                        cross join lateral (select least(e.done_at,
                            case when n.suspended_until < :today
                                then cast(n.suspended_until + 1 as timestamp) at time zone 'Asia/Shanghai' end,
                            case when c.status <> 'VALID' then c.status_since end) as since) past
                        where s.list_id = :id and n.kind = 'SUSPENSION' and n.state = 'DONE'""")
                .setParameter("id", id)
                .setParameter("purpose", StatusPurpose.SUSPENSION.name())
                .setParameter("today", LocalDate.now(clock))
                .getResultList());
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
