package care.training.exam.bank;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import care.training.standard.RulesProposed;
import care.training.standard.Standard;
import care.training.standard.Standards;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The blueprints under {@code config/exams/blueprints}, one file each. What is wrong in a file, or contradicts the
 * standard's weights, is an {@link IllegalStateException} that says where; {@link BlueprintsAtStart} lets the
 * application refuse to start on it.
 */
@ApplicationScoped
public class Blueprints {
    private List<Blueprint> blueprints = List.of();

    @Inject
    private Standards standards;

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("exams/blueprints"), standards);
    }

    Blueprints load(Path folder, Standards known) {
        List<Blueprint> read = new ArrayList<>();
        for (DataEntry file : DataEntry.readAll(folder)) {
            Blueprint blueprint = blueprint(file, known);
            if (find(read, blueprint.occupation(), blueprint.edition(), blueprint.level())
                    .isPresent()) {
                throw file.wrong("is the second blueprint of its edition and level");
            }
            read.add(blueprint);
        }
        blueprints = List.copyOf(read);
        return this;
    }

    /** Refuses standards whose weights the blueprints would contradict. Problems: BLUEPRINT_CONTRADICTS. */
    void agree(@Observes RulesProposed proposed) {
        for (Blueprint blueprint : blueprints) {
            boolean agrees = proposed.standards()
                    .edition(blueprint.occupation(), blueprint.edition())
                    .filter(standard -> standard.levels().contains(blueprint.level()))
                    .filter(standard -> agrees(blueprint, standard.theoryWeights(blueprint.level())))
                    .isPresent();
            if (!agrees) {
                throw new Problem(
                        ProblemCode.BLUEPRINT_CONTRADICTS,
                        blueprint.occupation(),
                        String.valueOf(blueprint.level().number()));
            }
        }
    }

    private static boolean agrees(Blueprint blueprint, Map<String, Integer> weights) {
        return blueprint.areas().stream()
                .allMatch(area -> weights.containsKey(area.id())
                        && area.points().compareTo(BigDecimal.valueOf(weights.get(area.id()))) == 0);
    }

    public List<Blueprint> all() {
        return blueprints;
    }

    /** Problems: LEVEL_NOT_EXAMINED where there is none. */
    public Blueprint of(String occupation, String edition, Level level) {
        return find(blueprints, occupation, edition, level)
                .orElseThrow(() -> new Problem(ProblemCode.LEVEL_NOT_EXAMINED, occupation, level.number()));
    }

    /** The blueprint of the latest edition. */
    public Optional<Blueprint> latest(String occupation, Level level) {
        return blueprints.stream()
                .filter(blueprint -> blueprint.occupation().equals(occupation) && blueprint.level() == level)
                .max(Comparator.comparing(Blueprint::edition));
    }

    private static Optional<Blueprint> find(
            List<Blueprint> blueprints, String occupation, String edition, Level level) {
        return blueprints.stream()
                .filter(blueprint -> blueprint.occupation().equals(occupation)
                        && blueprint.edition().equals(edition)
                        && blueprint.level() == level)
                .findFirst();
    }

    private static Blueprint blueprint(DataEntry file, Standards standards) {
        file.only("occupation", "edition", "level", "mark", "source", "areas");
        Marked.sourced(file);
        Level level = Level.of(file.at("level").number(1, 5));
        Standard standard = standards.edition(
                file.at("occupation").text(), file.at("edition").text());
        List<Blueprint.Area> areas = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (DataEntry entry : file.at("areas").items()) {
            Blueprint.Area area = area(entry, standard);
            if (!ids.add(area.id())) {
                throw entry.wrong("is there twice");
            }
            areas.add(area);
        }
        requireWeights(file.at("areas"), areas, standard.theoryWeights(level));
        return new Blueprint(standard.code(), standard.edition(), level, List.copyOf(areas));
    }

    private static Blueprint.Area area(DataEntry entry, Standard standard) {
        entry.only("area", "draw");
        String id = entry.at("area").text();
        List<Blueprint.Draw> draws =
                entry.at("draw").items().stream().map(Blueprints::draw).toList();
        return new Blueprint.Area(
                id, standard.areaName(id, Languages.CHINESE), standard.areaName(id, Languages.ENGLISH), draws);
    }

    private static Blueprint.Draw draw(DataEntry entry) {
        entry.only("kind", "count", "points");
        return new Blueprint.Draw(
                entry.at("kind").choice(ItemKind.class),
                entry.at("count").number(1, 500),
                BigDecimal.valueOf(entry.at("points").number(1, 20)));
    }

    /** Each area's points are its weight in the standard; together they are 100. */
    private static void requireWeights(DataEntry entry, List<Blueprint.Area> areas, Map<String, Integer> weights) {
        BigDecimal sum = areas.stream().map(Blueprint.Area::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(Blueprint.FULL_MARK) != 0) {
            throw entry.wrong("sum to " + sum + " points, not to " + Blueprint.FULL_MARK);
        }
        for (Blueprint.Area area : areas) {
            Integer weight = weights.get(area.id());
            if (weight == null || area.points().compareTo(BigDecimal.valueOf(weight)) != 0) {
                throw entry.wrong("give " + area.points() + " points to " + area.id() + ", the standard " + weight);
            }
        }
    }
}
