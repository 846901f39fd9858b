package care.training.ban.scan;

import care.training.ban.Bans;
import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.AuditTrail;
import care.training.ledger.Ledger;
import care.training.standard.evidence.EvidenceRules;
import care.training.standard.evidence.FileType;
import care.training.standard.evidence.OpenedFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Files of decisions: kept with the entry that rests on them, opened by officials alone, each look recorded. */
@Stateless
@RolesAllowed(Roles.REGULATOR)
public class DecisionScans {
    private static final int MOST = 5;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Bans bans;

    @Inject
    private EvidenceRules rules;

    @Inject
    private Ledger ledger;

    @Inject
    private AuditTrail audit;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Keeps a PDF, JPEG or PNG; what it is, its content says. The same file again changes nothing. Problems: NOT_FOUND;
     * INVALID_INPUT of {@code file}: BODY_TOO_LARGE, EVIDENCE_TYPE_UNKNOWN, EVIDENCE_TYPE_DIFFERS, EVIDENCE_UNREADABLE,
     * TOO_MANY.
     *
     * @param name as the sender calls it; null where it has none
     */
    public List<ScanView> keep(UUID banId, byte[] content, String name) {
        bans.requireEntry(banId);
        rules.requireSize(content.length);
        FileType type = FileType.of(content, name);
        if (!isKept(banId, content)) {
            if (list(banId).size() >= MOST) {
                throw Problem.invalid("file", ProblemCode.TOO_MANY, MOST);
            }
            DecisionScan scan = new DecisionScan(banId, type, content, caller.subject(), clock.instant(), cipher);
            database.persist(scan);
            database.flush();
            ledger.append("BAN_SCAN_KEPT", scan.id(), scan.statement().getBytes(StandardCharsets.UTF_8));
        }
        return list(banId);
    }

    /** The files of an entry, the first kept first. */
    public List<ScanView> list(UUID banId) {
        return database.createQuery(
                        "select s.id, s.mediaType, s.bytes, s.keptAt from DecisionScan s where s.banId = :ban"
                                + " order by s.keptAt, s.id",
                        Object[].class)
                .setParameter("ban", banId)
                .getResultStream()
                .map(row -> new ScanView(
                        (UUID) row[0], FileType.ofMediaType((String) row[1]), (Integer) row[2], (Instant) row[3]))
                .toList();
    }

    /** One of them, decrypted; that it was seen is recorded for the person. Problems: NOT_FOUND. */
    public OpenedFile open(UUID banId, UUID scanId) {
        DecisionScan scan = database.find(DecisionScan.class, scanId);
        if (scan == null || !scan.isOf(banId)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        bans.documents(banId)
                .forEach(document -> audit.viewed(document, "BAN_SCAN", "read the document of a decision"));
        return scan.open(cipher);
    }

    private boolean isKept(UUID banId, byte[] content) {
        return database.createQuery(
                                "select count(s) from DecisionScan s where s.banId = :ban and s.contentHash = :hash",
                                Long.class)
                        .setParameter("ban", banId)
                        .setParameter("hash", OpenedFile.key(content, cipher))
                        .getSingleResult()
                > 0;
    }
}
