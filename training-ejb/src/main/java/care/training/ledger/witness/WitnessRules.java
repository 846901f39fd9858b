package care.training.ledger.witness;

import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import care.training.ledger.tree.CosignerKey;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Who cosigns the log's checkpoints, from {@code config/ledger/witnesses.yaml}; without any, nobody is asked. */
@ApplicationScoped
public class WitnessRules {
    private static final int MOST_WITNESSES = 100;
    private static final int MOST_SECONDS = 3_600;

    private List<Witness> witnesses;
    private int threshold;
    private Asking asking;

    /**
     * @param pause from the beginning of one round to the next
     * @param answer one witness is waited for so long
     * @param firstRetry after the first failure; twice as long after each further one
     * @param longestRetry never longer
     */
    public record Asking(Duration pause, Duration answer, Duration firstRetry, Duration longestRetry) {
        /** @param failures one after the other, from 1 */
        public Duration retryAfter(int failures) {
            Duration doubled = firstRetry.multipliedBy(1L << Math.min(failures - 1, 20));
            return doubled.compareTo(longestRetry) < 0 ? doubled : longestRetry;
        }
    }

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("ledger/witnesses.yaml"));
    }

    /** Throws {@link care.training.kernel.rules.FlawedRules}, saying where, when something is missing or not what it must be. */
    WitnessRules load(Path file) {
        DataEntry values = DataEntry.read(file).only("threshold", "witnesses", "asking");
        witnesses = witnesses(values.at("witnesses"));
        threshold = Marked.value(values.at("threshold")).number(0, MOST_WITNESSES);
        if (threshold > witnesses.size()) {
            throw values.at("threshold").wrong("more than the " + witnesses.size() + " witnesses that there are");
        }
        DataEntry how = values.at("asking")
                .only("pauseSeconds", "answerSeconds", "firstRetrySeconds", "longestRetrySeconds", "mark", "source");
        Marked.sourced(how);
        asking = new Asking(
                seconds(how.at("pauseSeconds"), MOST_SECONDS),
                seconds(how.at("answerSeconds"), 20),
                seconds(how.at("firstRetrySeconds"), MOST_SECONDS),
                seconds(how.at("longestRetrySeconds"), MOST_SECONDS));
        return this;
    }

    private static Duration seconds(DataEntry value, int most) {
        return Duration.ofSeconds(value.number(1, most));
    }

    private static List<Witness> witnesses(DataEntry list) {
        List<Witness> read = new ArrayList<>();
        for (DataEntry one : list.items()) {
            one.only("name", "url", "key");
            Witness witness = new Witness(one.at("name").text(), address(one.at("url")), key(one.at("key")));
            for (Witness other : read) {
                if (other.name().equals(witness.name()) || other.key().isSameKey(witness.key())) {
                    throw one.wrong("the same name or key as another witness: it would count twice");
                }
            }
            read.add(witness);
        }
        return List.copyOf(read);
    }

    private static URI address(DataEntry value) {
        try {
            URI address = URI.create(value.text().replaceFirst("/+$", ""));
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            // told below
        }
        throw value.wrong("not an address that begins with https:// or http://");
    }

    private static CosignerKey key(DataEntry value) {
        try {
            return CosignerKey.read(value.text());
        } catch (IllegalArgumentException malformed) {
            throw value.wrong(malformed.getMessage());
        }
    }

    public List<Witness> witnesses() {
        return witnesses;
    }

    /** Their keys, as {@link CosignerKey#verifierKey()} writes them. */
    public List<String> keys() {
        return witnesses.stream().map(witness -> witness.key().verifierKey()).toList();
    }

    /** So many must have cosigned a checkpoint before it is published. */
    public int threshold() {
        return threshold;
    }

    public Asking asking() {
        return asking;
    }
}
