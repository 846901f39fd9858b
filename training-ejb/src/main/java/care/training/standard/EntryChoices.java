package care.training.standard;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.rules.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the entry conditions of the standards in force can ask for, to choose from: kinds of school, majors, occupations,
 * ranks of professional titles. What is not among it counts for none of them.
 */
@ApplicationScoped
public class EntryChoices {
    @Inject
    private Standards standards;

    @Inject
    private Clock clock;

    /** @param id as facts name it */
    public record Choice(String id, Names names) {
        public String name(Locale locale) {
            return names.in(locale);
        }
    }

    public List<Choice> schools() {
        return distinct(standard -> standard.related().schools());
    }

    /** Ranks of professional titles. */
    public List<Choice> ranks() {
        return distinct(Standard::titleRanks);
    }

    /** Majors, of whatever school, in Chinese as diplomas print them. */
    public List<String> majors() {
        return List.copyOf(inForce()
                .flatMap(standard -> standard.related().majors().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Occupations with a standard by their code, then those that are related to one by their name. */
    public List<Choice> occupations() {
        List<Choice> own = inForce().map(Standard::asChoice).toList();
        Stream<Choice> related = inForce()
                .flatMap(standard -> standard.related().occupationNames().stream())
                .distinct()
                .sorted()
                .filter(name ->
                        own.stream().noneMatch(known -> known.names().zh().equals(name)))
                .map(name -> new Choice(name, new Names(name, name)));
        return Stream.concat(own.stream(), related).toList();
    }

    /** An occupation's name as certificates print it, by its code or its name. */
    public String occupationName(String occupation) {
        return occupations().stream()
                .filter(known -> known.id().equals(occupation))
                .map(known -> known.names().zh())
                .findFirst()
                .orElse(occupation);
    }

    /** Problems: INVALID_INPUT about {@code tier}. */
    public void requireSchool(String tier) {
        require(schools(), tier);
    }

    /** Problems: INVALID_INPUT about {@code tier}. */
    public void requireRank(String tier) {
        require(ranks(), tier);
    }

    private static void require(List<Choice> known, String tier) {
        if (known.stream().noneMatch(choice -> choice.id().equals(tier))) {
            String all = String.join(", ", known.stream().map(Choice::id).toList());
            throw Problem.invalid("tier", ProblemCode.UNKNOWN_VALUE, tier, all);
        }
    }

    private List<Choice> distinct(Function<Standard, List<Choice>> part) {
        return inForce()
                .flatMap(standard -> part.apply(standard).stream())
                .distinct()
                .toList();
    }

    private Stream<Standard> inForce() {
        return standards.inForce(LocalDate.now(clock)).stream();
    }
}
