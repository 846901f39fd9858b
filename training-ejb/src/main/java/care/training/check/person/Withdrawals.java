package care.training.check.person;

import care.training.kernel.FieldCipher;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Authorisations that were taken back: what was checked on them stays, nothing new is. */
@Dependent
public class Withdrawals {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private FieldCipher cipher;

    /**
     * What somebody is checked on.
     *
     * @param organization whom she gave the authorisation
     * @param documents keyed hashes of all her known documents
     */
    public record Basis(String organization, String authorisation, Collection<byte[]> documents) {}

    /** Problems: AUTHORISATION_WITHDRAWN. */
    public void requireStanding(Collection<Basis> bases) {
        List<byte[]> keys = bases.stream()
                .flatMap(basis -> basis.documents().stream()
                        .map(document -> key(basis.organization(), basis.authorisation(), document)))
                .toList();
        if (!keys.isEmpty() && isAnyWithdrawn(keys)) {
            throw new Problem(ProblemCode.AUTHORISATION_WITHDRAWN).about("authorisation");
        }
    }

    private boolean isAnyWithdrawn(List<byte[]> keys) {
        return !database.createNativeQuery(
                        "select 1 from authorisation_withdrawal where reference_key in (:keys) limit 1", Integer.class)
                .setParameter("keys", keys)
                .getResultList()
                .isEmpty();
    }

    /** For the ledger. */
    static byte[] statement(byte[] referenceKey, Instant at) {
        return String.join("\n", HexFormat.of().formatHex(referenceKey), at.toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** False where it was taken back before. */
    boolean keep(UUID check, byte[] referenceKey, String account, Instant at) {
        return database.createNativeQuery("""
                        insert into authorisation_withdrawal (check_id, reference_key, withdrawn_by, withdrawn_at)
                        values (:check, :key, :by, :at) on conflict do nothing""")
                        .setParameter("check", check)
                        .setParameter("key", referenceKey)
                        .setParameter("by", account)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    /** When each was taken back, by its key in hexadecimal. */
    Map<String, Instant> of(Collection<byte[]> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<?> rows =
                database.createNativeQuery("""
                        select encode(reference_key, 'hex'), min(withdrawn_at) from authorisation_withdrawal
                        where reference_key in (:keys) group by 1""").setParameter("keys", keys).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (String) row[0], row ->
                (Instant) row[1]));
    }

    /** The same for every writing of the same reference. */
    byte[] key(String organization, String authorisation, byte[] document) {
        String reference = Normalizer.normalize(authorisation, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
        return cipher.lookupKey(String.join(
                "\n", "AUTHORISATION", organization, reference, HexFormat.of().formatHex(document)));
    }
}
