package care.training.standard;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.rules.FlawedRules;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The occupational standards an operator keeps in {@code config/standards}, read once. What is wrong in a file is told
 * as {@link FlawedRules} with file, line and place; {@link StandardsAtStart} lets the application refuse to start on it.
 */
@ApplicationScoped
public class Standards {
    /** Whose dates of the switch between entry rules hold; two digits of GB/T 2260. */
    private static final String PROVINCE_SETTING = "training.province";

    /** The files as they were first read. */
    static final int FIRST_REVISION = 1;

    private StandardSet held;

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("standards"), Settings.get(PROVINCE_SETTING));
    }

    void load(Path folder, String province) {
        held = StandardSet.of(
                StandardSet.texts(folder), RuleSchemas.read(folder.resolve("schema")), province, FIRST_REVISION);
    }

    /** Problems: NO_STANDARD_IN_FORCE. */
    public Standard inForce(String occupation, LocalDate on) {
        return held.inForce(occupation, on)
                .orElseThrow(() -> new Problem(ProblemCode.NO_STANDARD_IN_FORCE, occupation, on.toString()));
    }

    /** The editions in force on a day, by the occupation's code. */
    public List<Standard> inForce(LocalDate on) {
        return held.inForce(on);
    }

    /** Every edition, by the occupation's code and from the oldest on. */
    public List<Standard> all() {
        return held.all();
    }

    /** Editions that are known to exist and that nothing is decided by yet. */
    public List<AnnouncedEdition> announced() {
        return held.announced();
    }

    /** Problems: NO_STANDARD_IN_FORCE where there is no such edition. */
    public Standard edition(String occupation, String edition) {
        return held.edition(occupation, edition)
                .orElseThrow(() -> new Problem(ProblemCode.NO_STANDARD_IN_FORCE, occupation, edition));
    }
}
