package care.training.ban;

import care.training.ban.match.BanList;
import care.training.ban.match.Sought;
import care.training.registry.IdentityGrowing;
import care.training.registry.People;
import care.training.registry.PersonName;
import care.training.registry.names.NameBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * No clerk alone extends whom a ban in force means: what is added to a record that the list has an entry near, by what it has or
 * by what it gets, takes two.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class GrowingSubjects {
    @Inject
    private BanList list;

    @Inject
    private BanReach reach;

    @Inject
    private People people;

    @Inject
    private NameBook book;

    @Inject
    private Clock clock;

    /** Problems: COULD_NOT_CHECK where the list cannot be read for certain: nothing is added, and nothing guessed. */
    void ask(@Observes IdentityGrowing addition) {
        // a ban that is being approved meanwhile is seen here, or finds the record as it is when this is over
        list.hold();
        List<byte[]> documents = with(people.documentKeys(addition.personId()), addition.documents());
        List<PersonName> names = with(people.names(addition.personId()), addition.names());
        if (isNear(documents, names) || isToCome(documents)) {
            addition.askAnother();
        }
    }

    private boolean isNear(List<byte[]> documents, List<PersonName> names) {
        Sought sought = new Sought(documents, book.keys(names));
        return list.read(List.of(sought)).bans().stream().anyMatch(bans -> !bans.isEmpty());
    }

    /** The list has bans from their first day; what is added today would be barred then. */
    private boolean isToCome(List<byte[]> documents) {
        LocalDate today = LocalDate.now(clock);
        return reach.inForce(documents).stream()
                .map(ban -> ban.inForce().end())
                .anyMatch(end -> end == null || !end.isBefore(today));
    }

    private static <T> List<T> with(Collection<T> before, Collection<T> added) {
        return Stream.concat(before.stream(), added.stream()).toList();
    }
}
