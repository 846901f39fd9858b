package care.training.check.person;

import care.training.ban.BanKind;
import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.Names;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What somebody who is barred may do about it, from {@code config/checks/remedies.yaml}. */
@ApplicationScoped
public class Remedies {
    private final Map<BanKind, List<Names>> byKind = new EnumMap<>(BanKind.class);
    private Names objectTo;

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("checks/remedies.yaml"));
    }

    /** Throws {@link care.training.kernel.rules.FlawedRules} where a kind of decision has no remedy. */
    Remedies load(Path file) {
        DataEntry values = DataEntry.read(file).only("objectTo", "remedies");
        DataEntry address = values.at("objectTo").only("zh", "en", "mark", "source");
        Marked.sourced(address);
        objectTo = new Names(address.at("zh").text(), address.at("en").text());
        for (DataEntry remedy : values.at("remedies").items()) {
            Marked.sourced(remedy.only("kinds", "text", "mark", "source"));
            Names text = remedy.at("text").names();
            remedy.at("kinds").items().forEach(kind -> byKind.computeIfAbsent(
                            kind.choice(BanKind.class), none -> new ArrayList<>())
                    .add(text));
        }
        for (BanKind kind : BanKind.values()) {
            if (!byKind.containsKey(kind)) {
                throw values.at("remedies").wrong("has none against " + kind);
            }
        }
        return this;
    }

    public Names objectTo() {
        return objectTo;
    }

    /** What can be done against a decision of this kind; at least one thing. */
    public List<Names> against(BanKind kind) {
        return List.copyOf(byKind.get(kind));
    }
}
