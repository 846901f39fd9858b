package care.training.standard;

import care.training.kernel.Level;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.FlawCode;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.Names;
import care.training.kernel.rules.Sourced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one standard from its file and refuses, with file and place, what cannot be right. */
final class StandardFile {
    private final DataEntry file;
    private final List<Sourced> sources = new ArrayList<>();

    private final String code;
    private final Names name;
    private final LocalDate validFrom;
    private final LocalDate validTo;
    private final Map<String, Names> areas;
    private final Map<Level, Standard.LevelRules> levels;
    private final Standard.SharedRules shared;
    private final CatalogFacts catalog;
    private final RelatedWork related;
    private final List<EntryPeriod> entry;

    /** @param validTo its last day, by what it says or by where the next edition begins; MAX where none is known */
    StandardFile(
            DataEntry file,
            LocalDate validTo,
            Map<String, EntryFamily> families,
            Map<String, SchoolTier> tiers,
            String province) {
        this.file = file;
        code = file.at("occupation").text();
        name = file.at("name").names();
        note(file.at("valid"));
        validFrom = file.at("valid").at("from").date();
        this.validTo = validTo;
        areas = readAreas();
        note(file.at("levels"));
        levels = new LevelTables(file, areas, sources).read();
        shared = readShared();
        catalog = CatalogFacts.read(file, sources);
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

    private Map<String, Names> readAreas() {
        Map<String, Names> read = new LinkedHashMap<>();
        file.find("functions")
                .ifPresent(functions -> functions.fields().forEach((id, names) -> read.put(id, names.names())));
        return Collections.unmodifiableMap(read);
    }

    private Standard.SharedRules readShared() {
        DataEntry staffing = file.at("staffing").only("invigilators", "assessors", "reviewers");
        return new Standard.SharedRules(
                value(file.at("fullMark")).number(100, 100),
                value(file.at("passMark")).number(1, 100),
                value(file.at("resits")).number(0, 10),
                value(file.at("passedPartYears")).number(0, 10),
                staffing(staffing.at("invigilators")),
                staffing(staffing.at("assessors")),
                staffing(staffing.at("reviewers")),
                value(file.at("noticeWorkingDays")).number(0, 100));
    }

    private Staffing staffing(DataEntry entry) {
        note(entry.only("candidatesEach", "atLeast", "odd", "mark", "source"));
        return new Staffing(
                entry.find("candidatesEach").map(each -> each.number(1, 1000)).orElse(Staffing.ANY_NUMBER),
                entry.at("atLeast").number(1, 100),
                entry.at("odd").flag());
    }

    private RelatedWork readRelated(Map<String, SchoolTier> tiers) {
        DataEntry entry = file.at("related").only("occupations", "ownFields", "fields");
        Set<String> occupations = new LinkedHashSet<>(List.of(code, name.zh()));
        for (DataEntry block : entry.at("occupations").items()) {
            occupations.addAll(texts(value(block)));
        }
        Set<String> own = new LinkedHashSet<>();
        for (DataEntry block : entry.at("ownFields").items()) {
            own.addAll(texts(value(block)));
        }
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        entry.at("fields").fields().forEach((list, block) -> {
            if (tiers.values().stream().noneMatch(tier -> tier.fields().equals(list))) {
                throw block.wrong(FlawCode.LIST_UNUSED);
            }
            fields.put(list, texts(value(block)));
        });
        return new RelatedWork(
                Collections.unmodifiableSet(occupations), Collections.unmodifiableSet(own), fields, tiers);
    }

    private static Set<String> texts(DataEntry list) {
        Set<String> texts = new LinkedHashSet<>();
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
                throw item.at("family").wrong(FlawCode.NO_FAMILY, String.join(", ", families.keySet()));
            }
            if (!item.at("province").text().equals(province)) {
                continue;
            }
            LocalDate from = item.at("from").date();
            LocalDate to = Editions.lastDay(item).orElse(LocalDate.MAX);
            if (!from.equals(next)) {
                throw item.at("from").wrong(FlawCode.ENTRY_NOT_FROM, String.valueOf(next));
            }
            if (!from.isAfter(validTo)) {
                LocalDate end = to.isBefore(validTo) ? to : validTo;
                periods.add(new EntryPeriod(family, from, end, Marked.sourced(item)));
            }
            next = to.equals(LocalDate.MAX) ? LocalDate.MAX : to.plusDays(1);
        }
        if (next.isBefore(validTo) || next.equals(validTo) && !validTo.equals(LocalDate.MAX)) {
            throw file.at("entry")
                    .wrong(
                            FlawCode.ENTRY_ENDS_EARLY,
                            province,
                            validTo.equals(LocalDate.MAX) ? "…" : validTo.toString());
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
        return file.at("edition").text();
    }

    String document() {
        return file.at("document").text();
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

    CatalogFacts catalog() {
        return catalog;
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
