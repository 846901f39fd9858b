package care.training.standard;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.FlawCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds conditions that nobody could ever satisfy: a slip there would shut a level to everybody without anything being
 * wrong with the file as such.
 */
final class Attainability {
    private final Collection<Standard> standards;
    private final Map<String, SchoolTier> tiers;

    Attainability(Collection<Standard> standards, Map<String, SchoolTier> tiers) {
        this.standards = standards;
        this.tiers = tiers;
    }

    /** Refuses, with the file of {@code standard}, a level or a way that can never be entered. */
    void require(Standard standard, DataEntry file) {
        for (EntryPeriod period : standard.entry()) {
            for (Level level : standard.levels()) {
                List<Way> ways = period.family().ways(level);
                if (ways.isEmpty()) {
                    throw file.at("levels")
                            .wrong(
                                    FlawCode.LEVEL_WITHOUT_WAY,
                                    level.number(),
                                    period.family().id(),
                                    period.from().toString());
                }
                ways.forEach(way -> require(way, standard, period.family(), file));
            }
        }
    }

    private void require(Way way, Standard standard, EntryFamily family, DataEntry file) {
        for (Condition condition : way.conditions()) {
            if (condition instanceof Condition.Certificate asked) {
                requireCertificate(way, asked.level(), standard, family, file);
            }
            if (condition instanceof Condition.Schooling schooling) {
                requireDiploma(way, schooling, standard, file);
            }
        }
    }

    /** Refuses a way that asks for a certificate of its own level or a higher one: it could be nobody's first. */
    static void requireLower(Way way, DataEntry entry) {
        for (Condition condition : way.conditions()) {
            if (condition instanceof Condition.Certificate asked && !way.level().isHigherThan(asked.level())) {
                throw entry.wrong(
                        FlawCode.ASKS_FOR_ITSELF,
                        way.level().number(),
                        asked.level().number());
            }
        }
    }

    /**
     * Occupations that are kept here are known with all their levels; of others nothing can be said. A certificate of the
     * way's own level does not help: whoever has it need not enter.
     */
    private void requireCertificate(Way way, Level asked, Standard standard, EntryFamily family, DataEntry file) {
        Set<String> known = standards.stream()
                .flatMap(one -> Stream.of(one.code(), one.name(Languages.CHINESE)))
                .collect(Collectors.toSet());
        boolean possible = standard.related().occupations().stream().anyMatch(named -> !known.contains(named))
                || standards.stream()
                        .filter(one -> standard.related().occupations().contains(one.code()))
                        .flatMap(one -> one.levels().stream())
                        .anyMatch(level -> level == asked
                                || family.higherCounts()
                                        && level.isHigherThan(asked)
                                        && way.level().isHigherThan(level));
        if (!possible) {
            throw file.at("related")
                    .wrong(
                            FlawCode.NO_SUCH_CERTIFICATE,
                            way.id(),
                            way.level().number(),
                            asked.number(),
                            standard.code());
        }
    }

    private void requireDiploma(Way way, Condition.Schooling schooling, Standard standard, DataEntry file) {
        RelatedWork related = standard.related();
        boolean possible = !related.ownFields().isEmpty()
                || schooling.tiers().stream().map(tiers::get).anyMatch(tier -> !related.relatedFields()
                        .getOrDefault(tier.fields(), Set.of())
                        .isEmpty());
        if (!possible) {
            throw file.at("related")
                    .wrong(
                            FlawCode.NO_SUCH_DIPLOMA,
                            way.id(),
                            way.level().number(),
                            related.tierNames(schooling.tiers()));
        }
    }
}
