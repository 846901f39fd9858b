package care.training.check.cases;

import care.training.kernel.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds what was decided before, and opens a case where nothing was: in the check's own transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class KeptVerdicts {
    /** The latest first: a verdict that was corrected is not the one that counts. */
    private static final String KEPT = """
            select encode(d.facts, 'hex'), c.id, c.verdict from case_candidate d join match_case c on c.id = d.case_id
            where d.facts in (:facts)
                and (c.verdict = 'NOT_SAME_PERSON' or c.verdict = 'SAME_PERSON' and c.verdict_ban = d.ban_id)
            order by c.verdict_at desc, c.verdict desc""";

    private static final HexFormat HEX = HexFormat.of();

    @PersistenceContext
    private EntityManager database;

    @Inject
    private FieldCipher cipher;

    /** Those of the doubts that a case settled. */
    public Map<Doubt, KeptVerdict> of(Collection<Doubt> doubts) {
        Map<Doubt, KeptVerdict> kept = new LinkedHashMap<>();
        if (doubts.isEmpty()) {
            return kept;
        }
        Map<String, Doubt> byKey =
                doubts.stream().collect(Collectors.toMap(doubt -> HEX.formatHex(key(doubt)), doubt -> doubt));
        List<?> rows = database.createNativeQuery(KEPT)
                .setParameter(
                        "facts", byKey.keySet().stream().map(HEX::parseHex).toList())
                .getResultList();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> kept.putIfAbsent(
                        byKey.get((String) row[0]),
                        new KeptVerdict((UUID) row[1], CaseVerdict.valueOf((String) row[2]))));
        return kept;
    }

    /** A case that the authority must decide; the check it belongs to is kept already. */
    public void open(MatchCase opened, Collection<Doubt> doubts) {
        database.persist(opened);
        database.flush();
        doubts.forEach(doubt -> database.createNativeQuery("insert into case_candidate (case_id, ban_id, exact, facts)"
                        + " values (:case, :ban, :exact, :facts)")
                .setParameter("case", opened.id())
                .setParameter("ban", doubt.ban())
                .setParameter("exact", doubt.exact())
                .setParameter("facts", key(doubt))
                .executeUpdate());
    }

    /** That cases decided how bans were weighed for a check. */
    public void applied(UUID checkId, Map<UUID, KeptVerdict> kept) {
        kept.forEach((ban, verdict) -> database.createNativeQuery(
                        "insert into weighed_by_case (check_id, ban_id, case_id) values (:check, :ban, :case)")
                .setParameter("check", checkId)
                .setParameter("ban", ban)
                .setParameter("case", verdict.caseId())
                .executeUpdate());
    }

    private byte[] key(Doubt doubt) {
        return cipher.lookupKey(doubt.facts());
    }
}
