package care.training.certification.signing;

import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Until when algorithms are trusted, and by which digest stamps are asked for: {@code config/certificate/algorithms.yaml}. */
@ApplicationScoped
public class AlgorithmRules {
    /** Where no source names a day. */
    private static final String OPEN = "open";

    /** Of what is not listed. */
    private static final Instant NEVER = Instant.EPOCH;

    private static final int LONGEST_KEY = 65_536;
    private static final int MOST_VERSIONS = 100_000;

    private Map<String, Instant> digests = Map.of();
    private Map<String, TreeMap<Integer, Instant>> keys = Map.of();
    private String stampDigest;

    /**
     * The end of one algorithm.
     *
     * @param until the first moment at which it is trusted no more; {@link Instant#MAX} where no day is named
     */
    public record End(String algorithm, Instant until) {
        public boolean isOver(Instant at) {
            return !at.isBefore(until);
        }
    }

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("certificate/algorithms.yaml"));
    }

    /** Throws {@link care.training.kernel.rules.FlawedRules}, saying where, when a value is missing or wrong. */
    public AlgorithmRules load(Path file) {
        return read(DataEntry.read(file));
    }

    public AlgorithmRules read(DataEntry values) {
        values.only("version", "stampDigest", "digests", "keys").at("version").number(1, MOST_VERSIONS);
        Map<String, Instant> readDigests = new HashMap<>();
        values.at("digests")
                .fields()
                .forEach((name, digest) -> readDigests.put(name, end(digest.only("until", "mark", "source"))));
        Map<String, TreeMap<Integer, Instant>> readKeys = new HashMap<>();
        values.at("keys").fields().forEach((name, sizes) -> readKeys.put(name, sizes(sizes)));
        DataEntry digest = Marked.value(values.at("stampDigest"));
        if (!readDigests.containsKey(digest.text()) || !TimeStamps.canAskBy(digest.text())) {
            throw digest.wrong("is none of the digests here by which time stamps can be asked for");
        }
        digests = readDigests;
        keys = readKeys;
        stampDigest = digest.text();
        return this;
    }

    private static TreeMap<Integer, Instant> sizes(DataEntry sizes) {
        TreeMap<Integer, Instant> read = new TreeMap<>();
        for (DataEntry size : sizes.items()) {
            int from = size.only("from", "until", "mark", "source").at("from").number(1, LONGEST_KEY);
            if (!read.isEmpty() && from <= read.lastKey()) {
                throw size.wrong("must be longer than the one before");
            }
            read.put(from, end(size));
        }
        return read;
    }

    private static Instant end(DataEntry algorithm) {
        Marked.sourced(algorithm);
        DataEntry until = algorithm.at("until");
        return until.text().equals(OPEN)
                ? Instant.MAX
                : until.date().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The digest of what new time stamps are asked for, e.g. {@code SHA-256}. */
    public String stampDigest() {
        return stampDigest;
    }

    /** The first of its algorithms to end. */
    public End endOf(SignatureBasis basis) {
        return basis.algorithms().stream()
                .map(algorithm -> new End(algorithm, until(algorithm)))
                .min(Comparator.comparing(End::until))
                .orElseThrow();
    }

    /** Until when a stamp proves something: its maker's certificate and its algorithms must hold. */
    public Instant until(ArchiveStamp stamp) {
        Instant algorithms = endOf(stamp.basis()).until();
        return algorithms.isBefore(stamp.holdsUntil()) ? algorithms : stamp.holdsUntil();
    }

    private Instant until(String algorithm) {
        return Optional.ofNullable(digests.get(algorithm))
                .or(() -> untilOfKey(algorithm))
                .orElse(NEVER);
    }

    /** @param key its kind and size, e.g. {@code RSASSA-PSS-3072} */
    private Optional<Instant> untilOfKey(String key) {
        int size = key.lastIndexOf('-');
        if (size < 0 || !key.substring(size + 1).matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        return Optional.ofNullable(keys.get(key.substring(0, size)))
                .map(sizes -> sizes.floorEntry(Integer.parseInt(key.substring(size + 1))))
                .map(Map.Entry::getValue);
    }
}
