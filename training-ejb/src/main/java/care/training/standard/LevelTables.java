package care.training.standard;

import care.training.kernel.Level;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.FlawCode;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.Names;
import care.training.kernel.rules.Sourced;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads what a standard says of each level: tables of blocks {@code {levels: […], value: …, mark, source}}. */
final class LevelTables {
    private final DataEntry file;
    private final Map<String, Names> areas;
    private final List<Sourced> sources;
    private final Map<Level, Map<String, Sourced>> levelSources = new EnumMap<>(Level.class);

    /** @param sources gets the source of every block */
    LevelTables(DataEntry file, Map<String, Names> areas, List<Sourced> sources) {
        this.file = file;
        this.areas = areas;
        this.sources = sources;
    }

    /** From the lowest level (5) to the highest. */
    Map<Level, Standard.LevelRules> read() {
        Map<Level, List<Part>> parts = byLevel("parts", block -> block.at("value").items().stream()
                .map(part -> part.choice(Part.class))
                .toList());
        Map<Level, Integer> theory = byLevel("theoryMinutes", LevelTables::minutes);
        Map<Level, Standard.Minutes> skills = byLevel("skillsMinutes", LevelTables::range);
        Map<Level, Integer> review = byLevel("reviewMinutes", LevelTables::minutes);
        Map<Level, Map<String, Integer>> weights = byLevel("theoryWeights", block -> weights(block.at("value")));
        Map<Level, List<Criterion>> criteria = byLevel("skillsCriteria", block -> criteria(block.at("value")));
        DataEntry levels = file.at("levels");
        Map<Level, Standard.LevelRules> read = new TreeMap<>();
        for (DataEntry item : Marked.value(levels).items()) {
            Level level = Level.of(item.number(1, 5));
            if (!parts.containsKey(level) || !theory.containsKey(level)) {
                throw item.wrong(FlawCode.LEVEL_LACKS, parts.containsKey(level) ? "theoryMinutes" : "parts");
            }
            read.put(
                    level,
                    new Standard.LevelRules(
                            parts.get(level),
                            theory.get(level),
                            skills.get(level),
                            review.get(level),
                            weights.getOrDefault(level, Map.of()),
                            criteria.getOrDefault(level, List.of()),
                            Map.copyOf(levelSources.getOrDefault(level, Map.of()))));
        }
        List.of(parts, theory, skills, review, weights, criteria).forEach(table -> requireKnown(table.keySet(), read));
        return Collections.unmodifiableMap(read);
    }

    private void requireKnown(Set<Level> used, Map<Level, Standard.LevelRules> read) {
        for (Level level : used) {
            if (!read.containsKey(level)) {
                throw file.at("levels").wrong(FlawCode.LEVEL_NOT_THERE, level.number());
            }
        }
    }

    /** A level stands in one block of a table only. */
    private <T> Map<Level, T> byLevel(String key, Function<DataEntry, T> reading) {
        Map<Level, T> table = new EnumMap<>(Level.class);
        for (DataEntry block : file.find(key).map(DataEntry::items).orElse(List.of())) {
            Sourced source = Marked.sourced(block.only("levels", "value", "mark", "source"));
            sources.add(source);
            T value = reading.apply(block);
            for (DataEntry item : block.at("levels").items()) {
                Level level = Level.of(item.number(1, 5));
                if (table.put(level, value) != null) {
                    throw item.wrong(FlawCode.LEVEL_HAS_ALREADY, key);
                }
                levelSources.computeIfAbsent(level, any -> new HashMap<>()).put(key, source);
            }
        }
        return table;
    }

    private static int minutes(DataEntry block) {
        return block.at("value").number(1, 600);
    }

    private static Standard.Minutes range(DataEntry block) {
        DataEntry value = block.at("value").only("least", "most");
        int least = value.at("least").number(1, 600);
        int most = value.at("most").number(1, 600);
        if (least > most) {
            throw value.at("least").wrong(FlawCode.LEAST_ABOVE_MOST);
        }
        return new Standard.Minutes(least, most);
    }

    private Map<String, Integer> weights(DataEntry table) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        table.fields().forEach((area, weight) -> weights.put(knownArea(area, weight), weight.number(1, 100)));
        requireHundred(
                table, weights.values().stream().mapToInt(Integer::intValue).sum());
        return Collections.unmodifiableMap(weights);
    }

    private List<Criterion> criteria(DataEntry functions) {
        List<Criterion> criteria = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        functions.fields().forEach((function, list) -> {
            knownArea(function, list);
            for (DataEntry item : list.items()) {
                item.only("id", "name", "points");
                if (!ids.add(item.at("id").text())) {
                    throw item.at("id").wrong(FlawCode.CRITERION_DOUBLED);
                }
                criteria.add(new Criterion(
                        item.at("id").text(),
                        function,
                        areas.get(function),
                        item.at("name").names(),
                        item.at("points").number(1, 100)));
            }
        });
        requireHundred(functions, criteria.stream().mapToInt(Criterion::points).sum());
        return List.copyOf(criteria);
    }

    private String knownArea(String area, DataEntry where) {
        if (!areas.containsKey(area)) {
            throw where.wrong(FlawCode.NO_FUNCTION, String.join(", ", areas.keySet()));
        }
        return area;
    }

    private static void requireHundred(DataEntry table, int sum) {
        if (sum != 100) {
            throw table.wrong(FlawCode.NOT_A_HUNDRED, sum);
        }
    }
}
