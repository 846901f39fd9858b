package care.training.check;

import care.training.kernel.FieldCipher;
import care.training.kernel.PlatformClock;
import care.training.registry.PersonName;
import care.training.registry.names.KeyEditions;
import care.training.registry.names.NameBook;
import care.training.registry.names.NameKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By which names checks asked about people whom the platform does not know by them, so that a later ban finds her by name. The
 * name itself is encrypted in the check; what is kept here are the keys it is found by, hashed under the key of look-ups.
 */
@Dependent
public class AskedNames {
    private static final String INSERT = """
            insert into check_name (check_id, checked_at, edition, keys)
            select n."check", n.at, :edition, n.keys
            from jsonb_to_recordset(cast(:rows as jsonb)) as n("check" uuid, at timestamptz, keys bigint[])
            on conflict (check_id) do update set edition = excluded.edition, keys = excluded.keys""";

    private static final String FOUND = """
            select distinct encode(c.document_hash, 'hex') from check_name n join credential_check c on c.id = n.check_id
            where n.keys && cast(string_to_array(:keys, ',') as bigint[]) and n.checked_at >= :since""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private NameBook book;

    @Inject
    private KeyEditions editions;

    @Inject
    private CheckRules rules;

    @Inject
    private FieldCipher cipher;

    @Inject
    private Clock clock;

    /** By what the name that a check asked about is found. */
    record Name(UUID check, Instant checkedAt, Set<Long> keys) {}

    /** One statement however many they are; what was kept of a check before is replaced. */
    void keep(Collection<Name> names) {
        if (names.isEmpty()) {
            return;
        }
        JsonArrayBuilder rows = Json.createArrayBuilder();
        names.forEach(name -> {
            JsonArrayBuilder keys = Json.createArrayBuilder();
            name.keys().forEach(keys::add);
            rows.add(Json.createObjectBuilder()
                    .add("check", name.check().toString())
                    .add("at", name.checkedAt().toString())
                    .add("keys", keys));
        });
        database.createNativeQuery(INSERT)
                .setParameter("edition", edition())
                .setParameter("rows", rows.build().toString())
                .executeUpdate();
    }

    /** The documents of whoever was asked about lately enough by a name that is near one of these, in hexadecimal. */
    public Set<String> documents(Collection<PersonName> names) {
        List<?> found = database.createNativeQuery(FOUND, String.class)
                .setParameter(
                        "keys",
                        hashed(book.keys(names).stream().flatMap(AskedNames::sought)).stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(",")))
                .setParameter("since", since())
                .getResultList();
        return found.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    /** Whether the name of a check of that moment must be found, and all keys are made by the tables of today. */
    boolean isKept(Instant checkedAt) {
        return !checkedAt.isBefore(since()) && editions.isCurrent(KeyEditions.CHECKS);
    }

    /** From then on whoever was checked is told of. */
    Instant since() {
        return rules.lateHitsSince(LocalDate.now(clock))
                .atStartOfDay(PlatformClock.ZONE)
                .toInstant();
    }

    /** What is kept of a check; nothing where it is by other tables. */
    Set<Long> kept(UUID check) {
        List<?> keys = database.createNativeQuery(
                        "select unnest(keys) from check_name where check_id = :check and edition = :edition",
                        Long.class)
                .setParameter("check", check)
                .setParameter("edition", edition())
                .getResultList();
        return keys.stream().map(Long.class::cast).collect(Collectors.toSet());
    }

    /** What is kept of a name. */
    Set<Long> kept(PersonName name) {
        NameKeys keys = book.keys(name);
        return hashed(Stream.concat(keys.kept().stream(), keys.obscured().stream()));
    }

    private static Stream<String> sought(NameKeys name) {
        return Stream.of(name.sought(), Set.of(name.unreadable()), name.obscured())
                .flatMap(Set::stream);
    }

    /** The edition of the tables of names, in short. */
    long edition() {
        return first(HexFormat.of().parseHex(book.edition()));
    }

    /** Enough of each hash: whoever is found by chance is weighed and passed over. */
    private Set<Long> hashed(Stream<String> keys) {
        return keys.map(key -> last(cipher.lookupKey("NAME\n" + key))).collect(Collectors.toSet());
    }

    private static long first(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong();
    }

    /** A hash begins with the number of its key. */
    private static long last(byte[] hash) {
        return ByteBuffer.wrap(hash, hash.length - Long.BYTES, Long.BYTES).getLong();
    }
}
