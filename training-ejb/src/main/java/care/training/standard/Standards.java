package care.training.standard;

import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.rules.FlawedRules;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The occupational standards: the files an operator keeps in {@code config/standards} and the changes approved since.
 * What is wrong in a file is told as {@link FlawedRules} with file, line and place; {@link StandardsAtStart} lets the
 * application refuse to start on it.
 */
@ApplicationScoped
public class Standards {
    /** Whose dates of the switch between entry rules hold; two digits of GB/T 2260. */
    private static final String PROVINCE_SETTING = "training.province";

    private static final int FIRST_REVISION = 1;

    private volatile StandardTimeline timeline;

    @Inject
    private RuleRevisions revisions;

    /** The files are checked under their own names first; then they are one revision among those of the database. */
    @PostConstruct
    void load() {
        Path folder = Settings.configFolder().resolve("standards");
        String province = Settings.get(PROVINCE_SETTING);
        load(folder, province);
        revisions.keepFiles(
                StandardSet.texts(folder), history -> timeline.with(history).requireWhole(today()));
        timeline = timeline.with(new RuleHistory(revisions.all())).requireWhole(today());
    }

    private static LocalDate today() {
        return LocalDate.now(PlatformClock.ZONE);
    }

    /** From the files alone, without the database. */
    void load(Path folder, String province) {
        List<RuleText> texts = StandardSet.texts(folder);
        RuleSchemas schemas = RuleSchemas.read(folder.resolve("schema"));
        StandardSet.of(texts, schemas, province, FIRST_REVISION);
        Map<String, String> files = texts.stream().collect(Collectors.toMap(RuleText::path, RuleText::text));
        timeline = new StandardTimeline(
                new RuleHistory(List.of(new RuleRevision(FIRST_REVISION, null, files))), schemas, province);
    }

    /** Takes over what was approved on whichever node, without a restart. */
    void refresh() {
        if (revisions.newest() != timeline.history().newest()) {
            timeline = timeline.with(new RuleHistory(revisions.all())).requireWhole(today());
        }
    }

    StandardTimeline timeline() {
        return timeline;
    }

    /** Problems: NO_STANDARD_IN_FORCE. */
    public Standard inForce(String occupation, LocalDate on) {
        return timeline.on(on)
                .inForce(occupation, on)
                .orElseThrow(() -> new Problem(ProblemCode.NO_STANDARD_IN_FORCE, occupation, on.toString()));
    }

    /** The editions in force on a day, by the occupation's code. */
    public List<Standard> inForce(LocalDate on) {
        return timeline.on(on).inForce(on);
    }

    /** Every edition, also one that begins later, by the occupation's code and from the oldest on. */
    public List<Standard> all() {
        return timeline.whole().all();
    }

    /** Every edition as it stands on a day. */
    public List<Standard> all(LocalDate on) {
        return timeline.on(on).all();
    }

    /** Editions that are known to exist on a day and that nothing is decided by yet. */
    public List<AnnouncedEdition> announced(LocalDate on) {
        return timeline.on(on).announced();
    }

    /** As it stands now, whenever it begins. Problems: NO_STANDARD_IN_FORCE where there is no such edition. */
    public Standard edition(String occupation, String edition) {
        return timeline.whole()
                .edition(occupation, edition)
                .orElseThrow(() -> new Problem(ProblemCode.NO_STANDARD_IN_FORCE, occupation, edition));
    }

    /**
     * The very text under which something was decided. Problems: NO_STANDARD_IN_FORCE where there is no such edition.
     */
    public Standard of(StandardOfDay decided) {
        return timeline.at(decided.revision(), decided.on())
                .edition(decided.occupation(), decided.edition())
                .orElseThrow(
                        () -> new Problem(ProblemCode.NO_STANDARD_IN_FORCE, decided.occupation(), decided.edition()));
    }
}
