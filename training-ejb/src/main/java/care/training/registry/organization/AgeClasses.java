package care.training.registry.organization;

import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.Names;
import care.training.kernel.rules.Sourced;
import care.training.registry.OrganizationKind;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ages, sizes and ratios of classes, from {@code config/organizations/classes.yaml} (domain 5.4). */
@ApplicationScoped
public class AgeClasses {
    private final Map<AgeClass, Rule> rules = new EnumMap<>(AgeClass.class);
    private final Map<OrganizationKind, Limit> mostChildren = new EnumMap<>(OrganizationKind.class);

    /**
     * What holds for a class.
     *
     * @param fromMonths of age, inclusive
     * @param toMonths of age, exclusive
     */
    public record Rule(
            AgeClass ageClass, Names name, int fromMonths, int toMonths, Limit mostChildren, Limit childrenPerCarer) {
        /** Whole carers for that many children at once. */
        public int carersFor(int children) {
            return (children + childrenPerCarer.value() - 1) / childrenPerCarer.value();
        }

        /** Children that so many classes may have at most. */
        public int mostIn(int classes) {
            return classes * mostChildren.value();
        }
    }

    /** A number with where it comes from. */
    public record Limit(int value, Sourced source) {}

    /**
     * What exceeds a limit: shown to who looks at the record, never refused.
     *
     * @param ageClass null where it is the organization as a whole
     */
    public record Excess(AgeClass ageClass, int places, int most, Sourced source) {}

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("organizations/classes.yaml"));
    }

    AgeClasses load(Path file) {
        DataEntry root = DataEntry.read(file).only("classes", "mostChildren");
        for (DataEntry entry : root.at("classes").items()) {
            Rule rule = rule(entry.only("class", "name", "ages", "mostChildren", "childrenPerCarer"));
            if (rules.put(rule.ageClass(), rule) != null) {
                throw entry.at("class").wrong("is there twice");
            }
        }
        if (rules.size() < AgeClass.values().length) {
            throw root.at("classes").wrong("must have every class of " + List.of(AgeClass.values()));
        }
        for (DataEntry entry : root.at("mostChildren").items()) {
            entry.only("kind", "value", "mark", "source");
            mostChildren.put(
                    entry.at("kind").choice(OrganizationKind.class),
                    new Limit(entry.at("value").number(1, ClassPlaces.MOST_PLACES), Marked.sourced(entry)));
        }
        return this;
    }

    private static Rule rule(DataEntry entry) {
        DataEntry ages = entry.at("ages").only("from", "to", "mark", "source");
        Marked.sourced(ages);
        int from = ages.at("from").number(0, 36);
        return new Rule(
                entry.at("class").choice(AgeClass.class),
                entry.at("name").names(),
                from,
                ages.at("to").number(from + 1, 48),
                limit(entry.at("mostChildren")),
                limit(entry.at("childrenPerCarer")));
    }

    private static Limit limit(DataEntry entry) {
        return new Limit(Marked.value(entry).number(1, 100), Marked.sourced(entry));
    }

    public Rule of(AgeClass ageClass) {
        return rules.get(ageClass);
    }

    public List<Rule> all() {
        return List.copyOf(rules.values());
    }

    /** What of these classes is larger than the rules let it be; empty where all is within them. */
    public List<Excess> excesses(OrganizationKind kind, List<ClassPlaces> offered) {
        List<Excess> excesses = new ArrayList<>();
        for (ClassPlaces one : offered) {
            Rule rule = of(one.ageClass());
            int most = rule.mostIn(one.classes());
            if (one.places() > most) {
                excesses.add(new Excess(
                        one.ageClass(), one.places(), most, rule.mostChildren().source()));
            }
        }
        int places = offered.stream().mapToInt(ClassPlaces::places).sum();
        Optional.ofNullable(mostChildren.get(kind))
                .filter(limit -> places > limit.value())
                .ifPresent(limit -> excesses.add(new Excess(null, places, limit.value(), limit.source())));
        return List.copyOf(excesses);
    }

    /** Carers whom the children of all classes need at the same time. */
    public int carersFor(List<ClassPlaces> offered) {
        return offered.stream()
                .mapToInt(one -> of(one.ageClass()).carersFor(one.places()))
                .sum();
    }
}
