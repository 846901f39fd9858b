package care.training.certification.credential;

import care.training.certification.credential.proof.StatusBits;
import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.FlawCode;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.Names;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an operator says in {@code config/certificate/credentials.yaml}. */
@ApplicationScoped
public class CredentialRules {
    private static final int MOST_ENTRIES = 1 << 24;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int MOST_DAYS = 366;
    private static final int MOST_LINKS = 1_000;
    private static final int MOST_VERIFICATIONS = 1_000_000;

    private int entries;
    private Duration fresh;
    private Duration readAgainAfter;
    private List<Integer> sharingDays;
    private int openLinks;
    private Duration openingsKept;
    private int verifications;
    private Duration verificationWindow;
    private Fetching fetching;
    private Map<String, Names> texts;

    /**
     * @param time for one document with all its redirects
     * @param bytes of one document, unpacked from the connection
     */
    public record Fetching(Duration time, int bytes, int redirects) {}

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("certificate/credentials.yaml"));
    }

    /** Throws {@link IllegalStateException}, saying where, when a value is missing or not what it must be. */
    CredentialRules load(Path file) {
        DataEntry values = DataEntry.read(file).only("statusList", "sharing", "verifying", "fetching", "texts");
        DataEntry list =
                values.at("statusList").only("entries", "freshMinutes", "readAgainAfterSeconds", "mark", "source");
        Marked.sourced(list);
        entries = list.at("entries").number(StatusBits.LEAST, MOST_ENTRIES);
        if (entries % Byte.SIZE != 0) {
            throw list.at("entries").wrong("a multiple of eight is needed");
        }
        fresh = Duration.ofMinutes(list.at("freshMinutes").number(1, MOST_MINUTES));
        readAgainAfter = Duration.ofSeconds(list.at("readAgainAfterSeconds").number(0, MOST_MINUTES));
        DataEntry sharing = values.at("sharing").only("days", "open", "openingsDays", "mark", "source");
        Marked.sourced(sharing);
        sharingDays = sharing.at("days").items().stream()
                .map(days -> days.number(1, MOST_DAYS))
                .toList();
        if (sharingDays.isEmpty()) {
            throw sharing.wrong(FlawCode.NEEDS, "days");
        }
        openLinks = sharing.at("open").number(1, MOST_LINKS);
        openingsKept = Duration.ofDays(sharing.at("openingsDays").number(1, MOST_DAYS));
        DataEntry verifying = values.at("verifying").only("most", "minutes", "mark", "source");
        Marked.sourced(verifying);
        verifications = verifying.at("most").number(1, MOST_VERIFICATIONS);
        verificationWindow = Duration.ofMinutes(verifying.at("minutes").number(1, MOST_MINUTES));
        fetching = fetching(values.at("fetching").only("seconds", "kilobytes", "redirects", "mark", "source"));
        texts = values.at("texts").fields().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, text -> text.getValue().names()));
        return this;
    }

    private static Fetching fetching(DataEntry values) {
        Marked.sourced(values);
        return new Fetching(
                Duration.ofSeconds(values.at("seconds").number(1, 60)),
                values.at("kilobytes").number(64, 16 * 1024) * 1024,
                values.at("redirects").number(0, 10));
    }

    /** How many entries a new status list has. */
    public int entries() {
        return entries;
    }

    /** For how long whoever verifies may use a status list. */
    public Duration fresh() {
        return fresh;
    }

    /** For how long this node uses what it read of a status list. */
    public Duration readAgainAfter() {
        return readAgainAfter;
    }

    /** For how many days a link can be made to work, in the order to choose from. */
    public List<Integer> sharingDays() {
        return sharingDays;
    }

    /** How many links of one certificate can be open at once. */
    public int openLinks() {
        return openLinks;
    }

    /** For how long it is kept that a link was opened. */
    public Duration openingsKept() {
        return openingsKept;
    }

    /** How many credentials one address has verified within {@link #verificationWindow()} at most. */
    public int verifications() {
        return verifications;
    }

    public Duration verificationWindow() {
        return verificationWindow;
    }

    public Fetching fetching() {
        return fetching;
    }

    /** Throws {@link IllegalStateException}, naming the text, where the file has none. */
    public Names text(String key) {
        Names text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("credentials.yaml has no text " + key);
        }
        return text;
    }
}
