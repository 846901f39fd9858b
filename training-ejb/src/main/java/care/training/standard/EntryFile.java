package care.training.standard;

import care.training.kernel.Level;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.FlawCode;
import care.training.kernel.rules.Marked;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the families of entry rules and the kinds of school they speak of. */
final class EntryFile {
    private EntryFile() {}

    static Map<String, SchoolTier> schools(DataEntry file) {
        Map<String, SchoolTier> tiers = new LinkedHashMap<>();
        file.only("tiers").at("tiers").fields().forEach((id, entry) -> {
            entry.only("name", "fields");
            tiers.put(
                    id,
                    new SchoolTier(
                            id, entry.at("name").names(), entry.at("fields").text()));
        });
        return tiers;
    }

    static Map<String, EntryFamily> families(Collection<DataEntry> files, Set<String> tiers) {
        Map<String, EntryFamily> families = new LinkedHashMap<>();
        for (DataEntry file : files) {
            EntryFamily family = family(file, tiers);
            if (families.put(family.id(), family) != null) {
                throw file.at("family").wrong(FlawCode.FAMILY_DOUBLED);
            }
        }
        return families;
    }

    private static EntryFamily family(DataEntry file, Set<String> tiers) {
        file.only("family", "name", "higherCertificateCounts", "schoolYearBegins", "ways");
        Set<String> ids = new HashSet<>();
        List<Way> ways = new ArrayList<>();
        for (DataEntry entry : file.at("ways").items()) {
            Way way = way(entry, tiers);
            if (!ids.add(way.id())) {
                throw entry.at("id").wrong(FlawCode.WAY_DOUBLED);
            }
            Attainability.requireLower(way, entry);
            ways.add(way);
        }
        return new EntryFamily(
                file.at("family").text(),
                file.at("name").names(),
                Marked.value(file.at("higherCertificateCounts")).flag(),
                monthDay(Marked.value(file.at("schoolYearBegins"))),
                ways);
    }

    private static Way way(DataEntry entry, Set<String> tiers) {
        entry.only("id", "level", "text", "conditions", "mark", "source");
        return new Way(
                entry.at("id").text(),
                Level.of(entry.at("level").number(1, 5)),
                entry.at("text").names(),
                entry.at("conditions").items().stream()
                        .map(condition -> condition(condition, tiers))
                        .toList(),
                Marked.sourced(entry));
    }

    private static Condition condition(DataEntry entry, Set<String> tiers) {
        return switch (entry.at("kind").text()) {
            case "AGE" ->
                new Condition.Age(entry.only("kind", "years").at("years").number(1, 100));
            case "INTENTION" -> {
                entry.only("kind");
                yield new Condition.Intention();
            }
            case "WORK" ->
                new Condition.TotalWork(entry.only("kind", "years").at("years").number(1, 50));
            case "CERTIFICATE" ->
                new Condition.Certificate(
                        Level.of(entry.only("kind", "level", "yearsAfter")
                                .at("level")
                                .number(1, 5)),
                        yearsAfter(entry));
            case "DIPLOMA" ->
                new Condition.Schooling(
                        known(entry.only("kind", "tiers", "finalYear").at("tiers"), tiers),
                        entry.find("finalYear").map(DataEntry::flag).orElse(false));
            case "TITLE" ->
                new Condition.ProfessionalTitle(
                        entry.only("kind", "rank", "name", "yearsAfter")
                                .at("rank")
                                .text(),
                        entry.at("name").names(),
                        yearsAfter(entry));
            case "APPRENTICESHIP" -> {
                entry.only("kind");
                yield new Condition.ServedApprenticeship();
            }
            default -> throw entry.at("kind").wrong(FlawCode.NOT_KNOWN);
        };
    }

    private static int yearsAfter(DataEntry entry) {
        return entry.find("yearsAfter").map(years -> years.number(0, 50)).orElse(0);
    }

    private static Set<String> known(DataEntry list, Set<String> tiers) {
        Set<String> wanted = new LinkedHashSet<>();
        for (DataEntry entry : list.items()) {
            if (!tiers.contains(entry.text())) {
                throw entry.wrong(FlawCode.NO_SCHOOL, String.join(", ", tiers));
            }
            wanted.add(entry.text());
        }
        return wanted;
    }

    private static MonthDay monthDay(DataEntry entry) {
        try {
            return MonthDay.parse("--" + entry.text());
        } catch (DateTimeException notADay) {
            throw entry.wrong(FlawCode.NOT_A_MONTH_AND_DAY);
        }
    }
}
