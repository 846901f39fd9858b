package care.training.standard;

import care.training.kernel.Level;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Mark;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.Names;
import care.training.kernel.rules.Sourced;
import java.time.LocalDate;
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

/** Reads one standard from its file and refuses, with file and place, what cannot be right. */
final class StandardFile {
    private final DataEntry file;
    private final List<Sourced> sources = new ArrayList<>();
    private final Map<Level, Map<String, Sourced>> levelSources = new EnumMap<>(Level.class);

    private final String code;
    private final Names name;
    private final String edition;
    private final LocalDate validFrom;
    private final LocalDate validTo;
    private final Map<String, Names> areas;
    private final Map<Level, Standard.LevelRules> levels;
    private final Standard.SharedRules shared;
    private final RelatedWork related;
    private final List<EntryPeriod> entry;

    StandardFile(DataEntry file, Map<String, EntryFamily> families, Map<String, SchoolTier> tiers, String province) {
        this.file = file.only(
                "occupation",
                "name",
                "edition",
                "document",
                "valid",
                "levels",
                "parts",
                "passMark",
                "theoryMinutes",
                "staffing",
                "noticeWorkingDays",
                "functions",
                "theoryWeights",
                "skillsCriteria",
                "related",
                "entry");
        code = file.at("occupation").text();
        name = file.at("name").names();
        edition = file.at("edition").text();
        DataEntry valid = file.at("valid").only("from", "to", "mark", "source");
        note(valid);
        validFrom = valid.at("from").date();
        validTo = end(valid);
        areas = readAreas();
        levels = readLevels();
        shared = readShared();
        related = readRelated(tiers);
        entry = readEntry(families, province);
    }

    private void note(DataEntry marked) {
        sources.add(Marked.sourced(marked));
    }

    private DataEntry value(DataEntry marked) {
        note(marked);
        return Marked.value(marked);
    }

    private static LocalDate end(DataEntry period) {
        LocalDate end = period.find("to").map(DataEntry::date).orElse(LocalDate.MAX);
        if (end.isBefore(period.at("from").date())) {
            throw period.at("to").wrong("lies before from");
        }
        return end;
    }

    private Map<String, Names> readAreas() {
        Map<String, Names> read = new LinkedHashMap<>();
        file.find("functions")
                .ifPresent(functions -> functions.fields().forEach((id, names) -> read.put(id, names.names())));
        return Collections.unmodifiableMap(read);
    }

    private Map<Level, Standard.LevelRules> readLevels() {
        Map<Level, List<Part>> parts = byLevel("parts", block -> block.at("value").items().stream()
                .map(part -> part.choice(Part.class))
                .toList());
        Map<Level, Integer> minutes =
                byLevel("theoryMinutes", block -> block.at("value").number(1, 600));
        Map<Level, Map<String, Integer>> weights = byLevel("theoryWeights", block -> weights(block.at("value")));
        Map<Level, List<Criterion>> criteria = byLevel("skillsCriteria", block -> criteria(block.at("value")));
        Map<Level, Standard.LevelRules> read = new TreeMap<>();
        for (DataEntry item : value(file.at("levels")).items()) {
            Level level = Level.of(item.number(1, 5));
            if (!parts.containsKey(level) || !minutes.containsKey(level)) {
                throw item.wrong("is a level without " + (parts.containsKey(level) ? "theoryMinutes" : "parts"));
            }
            read.put(
                    level,
                    new Standard.LevelRules(
                            parts.get(level),
                            minutes.get(level),
                            weights.getOrDefault(level, Map.of()),
                            criteria.getOrDefault(level, List.of()),
                            Map.copyOf(levelSources.getOrDefault(level, Map.of()))));
        }
        List.of(parts, minutes, weights, criteria)
                .forEach(table -> table.keySet().forEach(level -> {
                    if (!read.containsKey(level)) {
                        throw file.at("levels")
                                .wrong("does not have level " + level.number() + ", which stands further below");
                    }
                }));
        return Collections.unmodifiableMap(read);
    }

    /** Tables are lists of blocks {@code {levels: […], value: …, mark, source}}; a level stands in one block only. */
    private <T> Map<Level, T> byLevel(String key, Function<DataEntry, T> reading) {
        Map<Level, T> table = new EnumMap<>(Level.class);
        for (DataEntry block : file.find(key).map(DataEntry::items).orElse(List.of())) {
            note(block.only("levels", "value", "mark", "source"));
            T value = reading.apply(block);
            Sourced source = Marked.sourced(block);
            for (DataEntry level : block.at("levels").items()) {
                if (table.put(Level.of(level.number(1, 5)), value) != null) {
                    throw level.wrong("is a level that has its " + key + " already");
                }
                levelSources
                        .computeIfAbsent(Level.of(level.number(1, 5)), any -> new HashMap<>())
                        .put(key, source);
            }
        }
        return table;
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
                    throw item.at("id").wrong("is a criterion that is there already");
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
            throw where.wrong("is none of the functions: " + String.join(", ", areas.keySet()));
        }
        return area;
    }

    private static void requireHundred(DataEntry table, int sum) {
        if (sum != 100) {
            throw table.wrong("sums to " + sum + ", not to 100");
        }
    }

    private Standard.SharedRules readShared() {
        DataEntry staffing = file.at("staffing").only("invigilators", "assessors", "reviewers");
        return new Standard.SharedRules(
                value(file.at("passMark")).number(1, 100),
                staffing(staffing.at("invigilators")),
                staffing(staffing.at("assessors")),
                staffing(staffing.at("reviewers")),
                value(file.at("noticeWorkingDays")).number(0, 100));
    }

    private Staffing staffing(DataEntry entry) {
        note(entry.only("candidatesEach", "atLeast", "odd", "mark", "source"));
        return new Staffing(
                entry.find("candidatesEach").map(each -> each.number(1, 1000)).orElse(Integer.MAX_VALUE),
                entry.at("atLeast").number(1, 100),
                entry.at("odd").flag());
    }

    private RelatedWork readRelated(Map<String, SchoolTier> tiers) {
        DataEntry entry = file.at("related").only("occupations", "ownFields", "fields");
        Set<String> occupations = new HashSet<>(Set.of(code, name.zh()));
        for (DataEntry block : entry.at("occupations").items()) {
            occupations.addAll(texts(value(block)));
        }
        Set<String> own = new HashSet<>();
        for (DataEntry block : entry.at("ownFields").items()) {
            own.addAll(texts(value(block)));
        }
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        entry.at("fields").fields().forEach((list, block) -> {
            if (tiers.values().stream().noneMatch(tier -> tier.fields().equals(list))) {
                throw block.wrong("is a list that no kind of school uses");
            }
            fields.put(list, texts(value(block)));
        });
        return new RelatedWork(Set.copyOf(occupations), Set.copyOf(own), fields, tiers);
    }

    private static Set<String> texts(DataEntry list) {
        Set<String> texts = new HashSet<>();
        list.items().forEach(item -> texts.add(item.text()));
        return texts;
    }

    /** The province's switches between families; within the standard's dates they leave no gap and do not overlap. */
    private List<EntryPeriod> readEntry(Map<String, EntryFamily> families, String province) {
        List<EntryPeriod> periods = new ArrayList<>();
        LocalDate next = validFrom;
        for (DataEntry item : file.at("entry").items()) {
            note(item.only("family", "province", "from", "to", "mark", "source"));
            EntryFamily family = families.get(item.at("family").text());
            if (family == null) {
                throw item.at("family").wrong("is no family; known are " + String.join(", ", families.keySet()));
            }
            if (!item.at("province").text().equals(province)) {
                continue;
            }
            EntryPeriod period = new EntryPeriod(
                    family, item.at("from").date(), end(item), item.at("mark").choice(Mark.class));
            if (!period.from().equals(next)) {
                throw item.at("from").wrong("must be " + next + ": entry rules may neither overlap nor leave a gap");
            }
            periods.add(period);
            next = period.to().equals(LocalDate.MAX)
                    ? LocalDate.MAX
                    : period.to().plusDays(1);
        }
        if (periods.isEmpty() || !periods.get(periods.size() - 1).to().equals(validTo)) {
            throw file.at("entry").wrong("must hold in province " + province + " until the standard ends");
        }
        return List.copyOf(periods);
    }

    String code() {
        return code;
    }

    Names name() {
        return name;
    }

    String edition() {
        return edition;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    Map<String, Names> areas() {
        return areas;
    }

    Map<Level, Standard.LevelRules> levels() {
        return levels;
    }

    Standard.SharedRules shared() {
        return shared;
    }

    RelatedWork related() {
        return related;
    }

    List<EntryPeriod> entry() {
        return entry;
    }

    List<Sourced> sources() {
        return List.copyOf(sources);
    }
}
