package care.training.ledger.retention;

import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How long what is kept, from {@code config/retention/rules.yaml}. */
@ApplicationScoped
public class RetentionRules {
    private static final int MOST_MONTHS = 1200;

    private String version;
    private List<RetentionTerm> terms;

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("retention/rules.yaml"));
    }

    /** Throws {@link IllegalStateException}, saying where, when a class is missing or kept too short. */
    RetentionRules load(Path file) {
        return load(DataEntry.read(file));
    }

    RetentionRules load(DataEntry rules) {
        rules.only("version", "terms");
        version = rules.at("version").text();
        DataEntry each = rules.at("terms")
                .only(Stream.of(RecordClass.values()).map(Enum::name).toArray(String[]::new));
        terms = Stream.of(RecordClass.values())
                .map(recordClass -> term(recordClass, each.at(recordClass.name())))
                .toList();
        return this;
    }

    private static RetentionTerm term(RecordClass recordClass, DataEntry entry) {
        int months = Marked.value(entry).number(recordClass.shortestMonths(), MOST_MONTHS);
        return new RetentionTerm(recordClass, months, Marked.sourced(entry));
    }

    /** Which text of the rules it is. */
    public String version() {
        return version;
    }

    /** For how many months a class is kept. */
    public int months(RecordClass of) {
        return terms.stream()
                .filter(term -> term.recordClass() == of)
                .findFirst()
                .orElseThrow()
                .months();
    }

    /** One of each class, in the order in which it is erased. */
    public List<RetentionTerm> terms() {
        return terms;
    }
}
