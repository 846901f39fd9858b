package care.training.check.person;

import care.training.ban.BanNotices;
import care.training.ban.match.BanList;
import care.training.ban.match.Match;
import care.training.ban.match.Sought;
import care.training.kernel.Roles;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.registry.names.NameBook;
import care.training.registry.names.NameKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the register of bans says of whoever asks about herself. */
@Stateless
@RolesAllowed(Roles.CAREGIVER)
public class OwnBans {
    @Inject
    private People people;

    @Inject
    private BanList list;

    @Inject
    private BanNotices notices;

    @Inject
    private DecidedSame decided;

    @Inject
    private Remedies remedies;

    @Inject
    private NameBook names;

    /**
     * The entries in force that mean the caller: by document and name, or because officials decided so. What may mean
     * somebody else is not hers to see. Problems: COULD_NOT_CHECK, never nothing instead.
     */
    public MyBans mine() {
        return people.minePossibly()
                .map(Person::id)
                .map(this::of)
                .orElse(new MyBans(false, List.of(), remedies.objectTo()));
    }

    private MyBans of(UUID me) {
        List<NameKeys> hers = names.keys(people.names(me));
        LocalDate born = people.get(me).birthDate().orElse(null);
        List<byte[]> documents = people.documentKeys(me);
        Map<UUID, Match> matches = new LinkedHashMap<>();
        list.read(List.of(new Sought(documents, hers)))
                .bans()
                .get(0)
                .forEach(ban -> matches.put(ban.id(), ban.certainly(hers, born)));
        Set<UUID> decidedHers = decided.of(with(Match.POSSIBLE, matches), documents);
        List<UUID> bans = matches.keySet().stream()
                .filter(ban -> matches.get(ban) == Match.CONFIRMED || decidedHers.contains(ban))
                .toList();
        return new MyBans(
                true,
                bans.isEmpty()
                        ? List.of()
                        : notices.of(bans).stream()
                                .map(ban -> new MyBans.Entry(ban, remedies.against(ban.kind())))
                                .toList(),
                remedies.objectTo());
    }

    private static List<UUID> with(Match match, Map<UUID, Match> matches) {
        return matches.keySet().stream()
                .filter(ban -> matches.get(ban) == match)
                .toList();
    }
}
