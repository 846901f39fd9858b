package care.training.ledger;

import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What auditors read: who looked at whom, and what was recorded in the log. Nothing here can change either. */
@Stateless
@RolesAllowed(Roles.AUDITOR)
public class AuditReading {
    @PersistenceContext
    private EntityManager database;

    /** The latest look first. */
    public Page<AccessEntry> accesses(AccessQuery asked, int page, int size) {
        Map<String, Object> values = new LinkedHashMap<>();
        String sought = " from AccessRecord a where " + condition(asked, values);
        TypedQuery<AccessRecord> rows =
                database.createQuery("select a" + sought + " order by a.at desc, a.id desc", AccessRecord.class);
        TypedQuery<Long> count = database.createQuery("select count(a)" + sought, Long.class);
        values.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        List<AccessEntry> items = rows.setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultStream()
                .map(AccessRecord::entry)
                .toList();
        return new Page<>(items, count.getSingleResult());
    }

    private static String condition(AccessQuery asked, Map<String, Object> values) {
        List<String> parts = new ArrayList<>(List.of("1 = 1"));
        add(parts, values, "a.at >= :from", "from", asked.from());
        add(parts, values, "a.at < :until", "until", asked.until());
        add(parts, values, "a.account = :account", "account", asked.account());
        add(parts, values, "a.organization = :organization", "organization", asked.organization());
        add(parts, values, "a.what = :what", "what", asked.what());
        List<String> subject = new ArrayList<>();
        add(subject, values, "a.personId in :persons", "persons", asked.personIds());
        add(subject, values, "a.documentHash = :document", "document", bytes(asked.documentKey()));
        if (!subject.isEmpty()) {
            parts.add("(" + String.join(" or ", subject) + ")");
        }
        return String.join(" and ", parts);
    }

    private static void add(List<String> parts, Map<String, Object> values, String part, String name, Object value) {
        if (value != null && !value.equals("")) {
            parts.add(part);
            values.put(name, value);
        }
    }

    /** A key that is none finds nobody, as an address that somebody mistyped must not break. */
    private static byte[] bytes(String hexadecimal) {
        if (hexadecimal == null || hexadecimal.isBlank()) {
            return null;
        }
        try {
            return HexFormat.of().parseHex(hexadecimal.strip());
        } catch (IllegalArgumentException notHexadecimal) {
            return new byte[0];
        }
    }

    /**
     * Entries of the log, the latest first.
     *
     * @param kind null or blank for every kind
     */
    public Page<LedgerLine> entries(String kind, int page, int size) {
        String which = kind == null ? "" : kind.strip();
        String sought = " from ledger_entry e left join ledger_salt s on s.entry_id = e.id"
                + " where (:kind = '' or e.kind = :kind)";
        List<?> rows = database.createNativeQuery(
                        "select e.id, e.kind, e.reference, encode(e.digest, 'hex'), e.recorded_at, s.salt is not null"
                                + sought + " order by e.id desc")
                .setParameter("kind", which)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        Query count = database.createNativeQuery(
                        "select count(*) from ledger_entry e where (:kind = '' or e.kind = :kind)", Long.class)
                .setParameter("kind", which);
        return new Page<>(
                rows.stream().map(Object[].class::cast).map(AuditReading::line).toList(),
                ((Number) count.getSingleResult()).longValue());
    }

    private static LedgerLine line(Object[] row) {
        return new LedgerLine(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                (Instant) row[4],
                (Boolean) row[5]);
    }

    /** What kinds of entries the log has, by name; there are a few dozen at most. */
    public List<LedgerLine.Count> kinds() {
        List<?> rows = database.createNativeQuery(
                        "select kind, count(*), max(recorded_at) from ledger_entry group by kind order by kind")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new LedgerLine.Count((String) row[0], ((Number) row[1]).longValue(), (Instant) row[2]))
                .toList();
    }
}
