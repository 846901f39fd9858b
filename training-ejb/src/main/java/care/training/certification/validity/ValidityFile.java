package care.training.certification.validity;

import care.training.catalog.CourseKind;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.FlawCode;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.Sourced;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the editions of {@code validity.yaml}; what contradicts itself is told with its line. */
final class ValidityFile {
    private static final int MOST_MONTHS = 600;
    private static final int MOST_HOURS = 2_000;
    private static final int MOST_DAYS = 366;

    /** No month is shorter. */
    private static final int DAYS_A_MONTH = 28;

    private static final String OCCUPATION = "\\d-\\d{2}-\\d{2}-\\d{2}";

    private ValidityFile() {}

    /** Throws {@link care.training.kernel.rules.FlawedRules} where a value is missing or wrong. */
    static List<ValidityEdition> read(DataEntry root) {
        List<ValidityEdition> editions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (DataEntry entry : root.only("editions").at("editions").items()) {
            entry.only("edition", "from", "rules");
            ValidityEdition edition = new ValidityEdition(
                    entry.at("edition").text(), entry.at("from").date(), rules(entry.at("rules")));
            if (!names.add(edition.edition())) {
                throw entry.at("edition").wrong(FlawCode.DOUBLED);
            }
            if (!editions.isEmpty()
                    && !edition.from().isAfter(editions.get(editions.size() - 1).from())) {
                throw entry.at("from").wrong("must be later than the edition before it begins");
            }
            editions.add(edition);
        }
        if (editions.isEmpty()) {
            throw root.at("editions").wrong("must have an edition");
        }
        return List.copyOf(editions);
    }

    private static List<ValidityRule> rules(DataEntry list) {
        List<ValidityRule> rules = new ArrayList<>();
        for (DataEntry entry : list.items()) {
            ValidityRule rule = rule(entry);
            for (ValidityRule other : rules) {
                if (other.kind() == rule.kind() && overlap(other, rule)) {
                    throw entry.wrong("is of a kind and an occupation that another rule has already");
                }
            }
            rules.add(rule);
        }
        for (ValidityKind kind : ValidityKind.values()) {
            if (rules.stream().noneMatch(rule -> rule.kind() == kind && rule.isForAllOthers())) {
                throw list.wrong("must have a rule without occupations for " + kind);
            }
        }
        return rules;
    }

    private static boolean overlap(ValidityRule one, ValidityRule other) {
        return one.isForAllOthers() && other.isForAllOthers()
                || one.occupations().stream().anyMatch(other.occupations()::contains);
    }

    private static ValidityRule rule(DataEntry entry) {
        ValidityKind kind = entry.at("kind").choice(ValidityKind.class);
        boolean ends = Marked.value(entry.at("ends")).flag();
        Sourced source = Marked.sourced(entry.at("ends"));
        Set<String> occupations = entry.find("occupations")
                .map(list -> list.items().stream()
                        .map(ValidityFile::occupation)
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .orElseGet(LinkedHashSet::new);
        if (ends) {
            entry.only(
                    "kind",
                    "occupations",
                    "ends",
                    "termMonths",
                    "windowMonths",
                    "renewal",
                    "grace",
                    "reinstatement",
                    "reminders");
            ValidityTerm term = term(entry);
            List<Integer> days = days(entry.at("reminders"), term.windowMonths() * DAYS_A_MONTH);
            return new ValidityRule(kind, occupations, source, term, days, Marked.sourced(entry.at("reminders")));
        }
        entry.only("kind", "occupations", "ends", "yearlyHours");
        return entry.find("yearlyHours")
                .map(yearly -> yearly.only("reminders").at("reminders"))
                .map(days ->
                        new ValidityRule(kind, occupations, source, null, days(days, MOST_DAYS), Marked.sourced(days)))
                .orElseGet(() -> new ValidityRule(kind, occupations, source, null, List.of(), null));
    }

    private static String occupation(DataEntry code) {
        if (!code.text().matches(OCCUPATION)) {
            throw code.wrong("must be an occupation's code, such as 4-10-01-03");
        }
        return code.text();
    }

    private static ValidityTerm term(DataEntry entry) {
        Map<String, Sourced> sources = new LinkedHashMap<>();
        int months = months(entry, "termMonths", sources);
        int window = months(entry, "windowMonths", sources);
        if (window > months) {
            throw entry.at("windowMonths").wrong("must not be longer than the term");
        }
        DataEntry grace = entry.at("grace").only("months", "endsOnWorkingDay", "mark", "source");
        sources.put("grace", Marked.sourced(grace));
        int graceMonths = grace.at("months").number(0, MOST_MONTHS);
        DataEntry back = entry.at("reinstatement").only("withinMonths", "ways");
        int backMonths = months(back, "withinMonths", sources);
        if (backMonths < graceMonths) {
            throw back.at("withinMonths").wrong("must not be shorter than the grace");
        }
        return new ValidityTerm(
                months,
                window,
                ways(entry.at("renewal")),
                new ValidityTerm.Grace(graceMonths, grace.at("endsOnWorkingDay").flag()),
                backMonths,
                ways(back.at("ways")),
                sources);
    }

    private static int months(DataEntry entry, String key, Map<String, Sourced> sources) {
        sources.put(key, Marked.sourced(entry.at(key)));
        return Marked.value(entry.at(key)).number(0, MOST_MONTHS);
    }

    private static List<RenewalWay> ways(DataEntry list) {
        List<RenewalWay> ways = new ArrayList<>();
        for (DataEntry entry : list.items()) {
            RenewalWay way = way(entry);
            if (ways.stream().anyMatch(other -> other.kind() == way.kind())) {
                throw entry.at("way").wrong(FlawCode.DOUBLED);
            }
            ways.add(way);
        }
        if (ways.isEmpty()) {
            throw list.wrong("must have a way");
        }
        return ways;
    }

    private static RenewalWay way(DataEntry entry) {
        RenewalWay.Kind kind = entry.at("way").choice(RenewalWay.Kind.class);
        int within = entry.at("withinMonths").number(1, MOST_MONTHS);
        Sourced source = Marked.sourced(entry);
        if (kind == RenewalWay.Kind.EXAM) {
            entry.only("way", "withinMonths", "mark", "source");
            return new RenewalWay(kind, 0, Set.of(), within, source);
        }
        entry.only("way", "hours", "kinds", "withinMonths", "mark", "source");
        Set<CourseKind> kinds = entry.at("kinds").items().stream()
                .map(one -> one.choice(CourseKind.class))
                .collect(Collectors.toSet());
        if (kinds.isEmpty()) {
            throw entry.at("kinds").wrong("must name a kind of course");
        }
        return new RenewalWay(kind, entry.at("hours").number(1, MOST_HOURS), kinds, within, source);
    }

    /** @param most no reminder comes before anything can be done about it */
    private static List<Integer> days(DataEntry marked, int most) {
        List<Integer> days = new ArrayList<>();
        for (DataEntry entry : Marked.value(marked).items()) {
            int day = entry.number(0, Math.min(most, MOST_DAYS));
            if (!days.isEmpty() && day >= days.get(days.size() - 1)) {
                throw entry.wrong("must be fewer days than the one before");
            }
            days.add(day);
        }
        return days;
    }
}
