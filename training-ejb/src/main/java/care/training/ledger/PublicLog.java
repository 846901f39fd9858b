package care.training.ledger;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ledger.tree.Checkpoint;
import care.training.ledger.tree.Tiles;
import care.training.ledger.tree.Tree;
import care.training.ledger.tree.TreeHash;
import care.training.ledger.witness.WitnessRules;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The log as anybody may read and verify it. It tells digests only, of nobody knows what. */
@Stateless
@PermitAll
public class PublicLog {
    private static final int DIGEST_BYTES = 32;
    private static final String COSIGNED =
            "select size from log_cosignature where witness = any (cast(:witnesses as text[]))";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private LogTiles tiles;

    @Inject
    private LogKey key;

    @Inject
    private WitnessRules rules;

    /**
     * The latest note that is published, with the cosignatures of witnesses under it: where a threshold is set, that which
     * enough of them cosigned. Problems: NOT_FOUND before the first.
     */
    public String checkpoint() {
        return published().orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    private Optional<String> published() {
        List<?> latest = rules.threshold() == 0
                ? database.createNativeQuery("select size, note from log_checkpoint order by size desc limit 1")
                        .getResultList()
                : database.createNativeQuery("select c.size, c.note from log_checkpoint c join ("
                                + COSIGNED + " group by size having count(*) >= :threshold"
                                + " order by size desc limit 1) g on g.size = c.size")
                        .setParameter("witnesses", witnesses())
                        .setParameter("threshold", (long) rules.threshold())
                        .getResultList();
        return latest.stream()
                .map(Object[].class::cast)
                .map(row -> row[1] + cosignatures(((Number) row[0]).longValue()))
                .findFirst();
    }

    /** Of those witnesses that count today. */
    private String cosignatures(long size) {
        if (rules.witnesses().isEmpty()) {
            return "";
        }
        List<?> lines = database.createNativeQuery(
                        "select line from log_cosignature where size = :size"
                                + " and witness = any (cast(:witnesses as text[])) order by witness",
                        String.class)
                .setParameter("size", size)
                .setParameter("witnesses", witnesses())
                .getResultList();
        return lines.stream().map(String.class::cast).collect(Collectors.joining());
    }

    private String[] witnesses() {
        return rules.keys().toArray(String[]::new);
    }

    /** The key that checkpoints are verified by, as C2SP signed-note writes it. */
    public String verifierKey() {
        return key.verifierKey();
    }

    /**
     * The first {@code width} hashes of a tile. Problems: NOT_FOUND where it has fewer.
     *
     * @param level from 0
     * @param width from 1 to 256
     */
    public byte[] tile(int level, long number, int width) {
        long hashes = size() >> Tiles.HEIGHT * level;
        requireThere(number, width, hashes);
        return Arrays.copyOf(tiles.read(level, number), width * TreeHash.SIZE);
    }

    /**
     * The first {@code width} entries of the tile of that number, each after its length in two bytes. Problems as {@link
     * #tile}.
     */
    public byte[] entries(long number, int width) {
        requireThere(number, width, size());
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (Object digest : database.createNativeQuery(
                        "select e.digest from log_leaf l join ledger_entry e on e.id = l.entry_id"
                                + " where l.place >= :from and l.place < :to order by l.place",
                        byte[].class)
                .setParameter("from", number * Tiles.WIDTH)
                .setParameter("to", number * Tiles.WIDTH + width)
                .getResultList()) {
            bundle.write(0);
            bundle.write(DIGEST_BYTES);
            bundle.writeBytes((byte[]) digest);
        }
        return bundle.toByteArray();
    }

    private static void requireThere(long number, int width, long hashes) {
        if (number < 0 || width < 1 || width > Tiles.WIDTH || number * Tiles.WIDTH + width > hashes) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }

    /** Proves that the entry at {@code index} is in the log. Problems: NOT_FOUND. */
    public LogProof proof(long index) {
        return published(index).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    private Optional<LogProof> published(long index) {
        return published()
                .filter(note -> index >= 0 && index < Checkpoint.read(note).size())
                .map(note -> proof(index, note));
    }

    private LogProof proof(long index, String note) {
        Tree tree = new Tree(Checkpoint.read(note).size(), tiles);
        byte[] digest = (byte[]) database.createNativeQuery(
                        "select e.digest from log_leaf l join ledger_entry e on e.id = l.entry_id where l.place ="
                                + " :place",
                        byte[].class)
                .setParameter("place", index)
                .getSingleResult();
        return new LogProof(
                index, tree.size(), HexFormat.of().formatHex(digest), written(tree.inclusionOf(index)), note);
    }

    /** The same for the entry of this digest, 64 hexadecimal digits. Problems: NOT_FOUND, also while it waits for its place. */
    public LogProof proof(String digest) {
        return find(digest).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /** The same; empty while it waits for its place or for witnesses, or where there is no such entry. */
    public Optional<LogProof> find(String digest) {
        if (!digest.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        List<?> places = database.createNativeQuery(
                        "select l.place from ledger_entry e join log_leaf l on l.entry_id = e.id where e.digest ="
                                + " :digest",
                        Long.class)
                .setParameter("digest", HexFormat.of().parseHex(digest))
                .getResultList();
        return places.stream().findFirst().flatMap(place -> published(((Number) place).longValue()));
    }

    /** Proves that the log grew out of what it was when it had {@code earlier} entries. Problems: NOT_FOUND. */
    public LogConsistency consistencyWith(long earlier) {
        String note = checkpoint();
        Tree tree = new Tree(Checkpoint.read(note).size(), tiles);
        if (earlier < 0 || earlier > tree.size()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return new LogConsistency(earlier, tree.size(), written(tree.consistencyWith(earlier)), note);
    }

    private long size() {
        return Checkpoint.read(checkpoint()).size();
    }

    private static List<String> written(List<TreeHash> hashes) {
        return hashes.stream().map(TreeHash::toString).toList();
    }
}
