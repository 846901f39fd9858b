package care.training.check.cases;

import care.training.kernel.FieldCipher;
import care.training.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
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

    @Inject
    private CaseContents contents;

    @Inject
    private Ledger ledger;

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

    /**
     * A case that officials must decide.
     *
     * @param doubts the bans that possibly mean the person
     */
    public record Opened(MatchCase match, Collection<Doubt> doubts) {}

    /** Cases that officials must decide; the checks they belong to are kept already. */
    public void open(Collection<Opened> cases) {
        JsonArrayBuilder candidates = Json.createArrayBuilder();
        cases.forEach(opened -> {
            database.persist(opened.match());
            opened.doubts()
                    .forEach(doubt -> candidates.add(Json.createObjectBuilder()
                            .add("case", opened.match().id().toString())
                            .add("ban", doubt.ban().toString())
                            .add("exact", doubt.exact())
                            .add("facts", HEX.formatHex(key(doubt)))));
        });
        database.flush();
        insert("""
                insert into case_candidate (case_id, ban_id, exact, facts)
                select r."case", r.ban, r.exact, decode(r.facts, 'hex')
                from jsonb_to_recordset(cast(:rows as jsonb)) as r("case" uuid, ban uuid, exact boolean, facts text)""", candidates.build());
        ledger.append(
                CaseContents.OPENED,
                contents.openedByChecks(
                        cases.stream().map(opened -> opened.match().id()).toList()));
    }

    /**
     * That cases decided how bans were weighed.
     *
     * @param kept by the check's id, and then the ban's
     */
    public void applied(Map<UUID, Map<UUID, KeptVerdict>> kept) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        kept.forEach((check, bans) -> bans.forEach((ban, verdict) -> rows.add(Json.createObjectBuilder()
                .add("check", check.toString())
                .add("ban", ban.toString())
                .add("case", verdict.caseId().toString())
                .add("verdict", verdict.verdict().name()))));
        insert("""
                insert into weighed_by_case (check_id, ban_id, case_id, verdict)
                select r."check", r.ban, r."case", r.verdict
                from jsonb_to_recordset(cast(:rows as jsonb)) as r("check" uuid, ban uuid, "case" uuid, verdict text)""", rows.build());
    }

    private void insert(String statement, JsonArray rows) {
        if (!rows.isEmpty()) {
            database.createNativeQuery(statement)
                    .setParameter("rows", rows.toString())
                    .executeUpdate();
        }
    }

    private byte[] key(Doubt doubt) {
        return cipher.lookupKey(doubt.facts());
    }
}
