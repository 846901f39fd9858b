package care.training.standard;

import care.training.kernel.Page;
import care.training.registry.OneAtATime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.query.NativeQuery;

/** The revisions of the rule files in the database, which all nodes share. */
@ApplicationScoped
class RuleRevisions {
    /** Whoever adds a revision waits for whoever is at it, on whichever node. */
    private static final String LOCK = "standard-revision";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private Clock clock;

    /**
     * Keeps the files of this node as a revision unless the newest revision of the files says the same.
     *
     * @param check throws where the files do not fit the changes that were approved; then nothing is kept
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keepFiles(List<RuleText> files, Consumer<RuleHistory> check) {
        hold();
        List<RuleRevision> known = read();
        RuleRevision last =
                known.stream().filter(RuleRevision::isFiles).reduce((a, b) -> b).orElseThrow();
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach(file -> texts.put(file.path(), file.text()));
        if (last.texts().equals(texts)) {
            return;
        }
        boolean first = last.texts().isEmpty();
        int number = first ? last.number() : known.get(known.size() - 1).number() + 1;
        check.accept(new RuleHistory(known).with(new RuleRevision(number, null, texts)));
        if (!first) {
            insert(number, "FILES", null, null, "start");
        }
        files.forEach(file -> insertText(number, file.path(), file.text()));
    }

    /** Waits until nobody else adds a revision; held until the transaction ends. */
    void hold() {
        oneAtATime.hold(LOCK, LOCK);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(RuleRevision next, UUID change, String by) {
        insert(next.number(), "CHANGE", change, next.effectiveFrom(), by);
        next.texts().forEach((path, text) -> insertText(next.number(), path, text));
    }

    /** Number of the newest revision. */
    @Transactional(Transactional.TxType.REQUIRED)
    int newest() {
        return ((Number) database.createNativeQuery("select max(number) from standard_revision")
                        .getSingleResult())
                .intValue();
    }

    /** The newest first. */
    @Transactional(Transactional.TxType.REQUIRED)
    Page<RevisionView> page(int page, int size) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = database.createNativeQuery("""
                        select r.number, c.path, r.effective_from, c.decided_name, r.recorded_at, r.change_id
                        from standard_revision r left join standard_change c on c.id = r.change_id
                        order by r.number desc""", Tuple.class)
                .unwrap(NativeQuery.class)
                .addScalar("number", Integer.class)
                .addScalar("path", String.class)
                .addScalar("effective_from", LocalDate.class)
                .addScalar("decided_name", String.class)
                .addScalar("recorded_at", Instant.class)
                .addScalar("change_id", UUID.class)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        return new Page<>(rows.stream().map(RuleRevisions::view).toList(), newest());
    }

    private static RevisionView view(Tuple row) {
        return new RevisionView(
                row.get("number", Integer.class),
                row.get("path", String.class),
                row.get("effective_from", LocalDate.class),
                row.get("decided_name", String.class),
                row.get("recorded_at", Instant.class),
                row.get("change_id", UUID.class));
    }

    /** When each revision was recorded, by number. */
    @Transactional(Transactional.TxType.REQUIRED)
    Map<Integer, Instant> recordedAt() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = database.createNativeQuery("select number, recorded_at from standard_revision", Tuple.class)
                .unwrap(NativeQuery.class)
                .addScalar("number", Integer.class)
                .addScalar("recorded_at", Instant.class)
                .getResultList();
        Map<Integer, Instant> at = new LinkedHashMap<>();
        rows.forEach(row -> at.put(row.get("number", Integer.class), row.get("recorded_at", Instant.class)));
        return at;
    }

    @Transactional(Transactional.TxType.REQUIRED)
    List<RuleRevision> all() {
        return read();
    }

    private List<RuleRevision> read() {
        Map<Integer, Map<String, String>> texts = new LinkedHashMap<>();
        Map<Integer, LocalDate> days = new LinkedHashMap<>();
        for (Tuple row : rows()) {
            int number = row.get("number", Number.class).intValue();
            days.put(number, row.get("effective_from", LocalDate.class));
            Map<String, String> of = texts.computeIfAbsent(number, any -> new LinkedHashMap<>());
            if (row.get("path") != null) {
                of.put(row.get("path", String.class), row.get("text", String.class));
            }
        }
        List<RuleRevision> revisions = new ArrayList<>();
        texts.forEach((number, of) -> revisions.add(new RuleRevision(number, days.get(number), of)));
        return revisions;
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows() {
        return database.createNativeQuery("""
                        select r.number, r.effective_from, t.path, t.text from standard_revision r
                        left join standard_revision_text t on t.revision = r.number order by r.number, t.path""", Tuple.class)
                .unwrap(NativeQuery.class)
                .addScalar("number", Integer.class)
                .addScalar("effective_from", LocalDate.class)
                .addScalar("path", String.class)
                .addScalar("text", String.class)
                .getResultList();
    }

    private void insert(int number, String source, UUID change, LocalDate from, String by) {
        database.createNativeQuery("insert into standard_revision (number, source, change_id, effective_from,"
                        + " recorded_by, recorded_at) values (:number, :source, cast(:change as uuid),"
                        + " cast(:from as date), :by, :at)")
                .setParameter("number", number)
                .setParameter("source", source)
                .setParameter("change", change == null ? null : change.toString())
                .setParameter("from", from == null ? null : from.toString())
                .setParameter("by", by)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    private void insertText(int revision, String path, String text) {
        database.createNativeQuery("insert into standard_revision_text (revision, path, text, hash)"
                        + " values (:revision, :path, :text, :hash)")
                .setParameter("revision", revision)
                .setParameter("path", path)
                .setParameter("text", text)
                .setParameter("hash", hash(text))
                .executeUpdate();
    }

    /** SHA-256, in hexadecimal. */
    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
