package care.training.check.monitoring;

import care.training.ban.match.Match;
import care.training.check.Doubts;
import care.training.check.cases.Doubt;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the bans in force mean for somebody.
 *
 * @param matches by the ban's id; {@link Match#NONE} or left out where it means somebody else
 * @param another bans that would be in doubt, had officials not decided that they mean somebody else
 * @param doubts what was compared where a ban possibly means her, by the ban's id
 */
record Meaning(Map<UUID, Match> matches, Set<UUID> another, Map<UUID, Doubt> doubts) {
    static Meaning of(Doubts.Weighed weighed) {
        Map<UUID, Match> matches = weighed.weighing().matches();
        return new Meaning(
                matches,
                weighed.kept().keySet().stream()
                        .filter(ban -> matches.get(ban) == Match.NONE)
                        .collect(Collectors.toSet()),
                weighed.doubts().stream().collect(Collectors.toMap(Doubt::ban, Function.identity())));
    }

    /** Of each ban the graver of two. */
    Meaning or(Meaning other) {
        Map<UUID, Match> graver = new LinkedHashMap<>(matches);
        other.matches.forEach((ban, match) -> graver.merge(ban, match, Match::or));
        Map<UUID, Doubt> all = new LinkedHashMap<>(other.doubts);
        all.putAll(doubts);
        return new Meaning(
                graver,
                Stream.concat(another.stream(), other.another.stream())
                        .filter(ban -> graver.get(ban) == Match.NONE)
                        .collect(Collectors.toSet()),
                all);
    }

    Match of(UUID ban) {
        return matches.getOrDefault(ban, Match.NONE);
    }
}
