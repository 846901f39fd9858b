package care.training.standard;

import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Flaw;
import care.training.kernel.rules.FlawedRules;
import java.nio.file.Path;
import java.util.List;

/** The schemas under {@code config/standards/schema}, one for each kind of file. */
final class RuleSchemas {
    private final RuleSchema standard;
    private final RuleSchema family;
    private final RuleSchema schools;
    private final RuleSchema interpretation;

    private RuleSchemas(RuleSchema standard, RuleSchema family, RuleSchema schools, RuleSchema interpretation) {
        this.standard = standard;
        this.family = family;
        this.schools = schools;
        this.interpretation = interpretation;
    }

    static RuleSchemas read(Path folder) {
        return new RuleSchemas(
                RuleSchema.read(folder.resolve("standard.schema.json")),
                RuleSchema.read(folder.resolve("family.schema.json")),
                RuleSchema.read(folder.resolve("schools.schema.json")),
                RuleSchema.read(folder.resolve("interpretation.schema.json")));
    }

    /** The file's places, after it satisfied the schema of its kind. */
    DataEntry checked(RuleText rules) {
        DataEntry file = DataEntry.parse(rules.file(), rules.text());
        List<Flaw> flaws = of(rules).flaws(file);
        if (!flaws.isEmpty()) {
            throw new FlawedRules(flaws);
        }
        return file;
    }

    private RuleSchema of(RuleText rules) {
        if (rules.isFamily()) {
            return family;
        }
        if (rules.path().equals(RuleText.INTERPRETATION)) {
            return interpretation;
        }
        return rules.isStandard() ? standard : schools;
    }
}
