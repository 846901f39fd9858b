package care.training.ban;

import care.training.ban.match.DocumentRelation;
import care.training.ban.match.Match;
import care.training.kernel.FieldCipher;
import care.training.kernel.PlatformClock;
import care.training.registry.IdentityGrew;
import care.training.registry.OneAtATime;
import care.training.registry.People;
import care.training.registry.PersonName;
import care.training.registry.PersonRegistered;
import care.training.registry.Standing;
import care.training.registry.names.NameBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes registered persons stand barred whom a ban confirms: by document and name. What concerns one institution only,
 * or is merely possible, bars nobody from exams.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BanReach {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanSubjects subjects;

    @Inject
    private BanRules rules;

    @Inject
    private NameBook book;

    @Inject
    private People people;

    @Inject
    private Standing standing;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private FieldCipher cipher;

    @Inject
    private Clock clock;

    /** A ban took effect: whoever is registered with its document stands barred; who registers at this moment waits. */
    void bar(Ban ban) {
        if (!reachesEverybody(ban)) {
            return;
        }
        List<PersonName> names = subjects.names(List.of(ban.id())).get(ban.id());
        for (BanDocument document : subjects.documents(List.of(ban.id())).getOrDefault(ban.id(), List.of())) {
            oneAtATime.hold("document", document.numberHash());
            people.find(document.read(cipher))
                    .filter(person -> isMeant(names, people.names(person.id())))
                    .ifPresent(person -> bar(person.id(), ban));
        }
    }

    /** The period of a ban in force became another: whom it reaches stands barred for that. */
    void barAnew(Ban ban) {
        standing.liftBar(ban.id());
        bar(ban);
    }

    /** A suspension bars nobody from anything: there is no decision yet. */
    private boolean reachesEverybody(Ban ban) {
        return !ban.isSuspension() && rules.reach(ban.scope()) == Reach.EVERY_EMPLOYER;
    }

    /** Somebody registers whose document a ban in force names. */
    void barNewcomer(@Observes PersonRegistered newcomer) {
        barIfMeant(newcomer.personId());
    }

    /** A document or a name more, and a ban in force may mean her. */
    void barWhoGrew(@Observes IdentityGrew person) {
        barIfMeant(person.personId());
    }

    /** The bans in force that mean her by a document and a name bar her. */
    void barIfMeant(UUID personId) {
        List<Ban> bans = inForce(personId);
        Map<UUID, List<PersonName>> names =
                subjects.names(bans.stream().map(Ban::id).toList());
        List<PersonName> hers = bans.isEmpty() ? List.of() : people.names(personId);
        for (Ban ban : bans) {
            if (reachesEverybody(ban) && isMeant(names.get(ban.id()), hers)) {
                bar(personId, ban);
            }
        }
    }

    /** The bans in force that name a document of hers. */
    List<Ban> inForce(UUID personId) {
        return inForce(people.documentKeys(personId));
    }

    /** The bans in force that name one of these documents. */
    List<Ban> inForce(Collection<byte[]> documents) {
        return database.createQuery(
                        "select distinct b from Ban b join BanDocument d on d.banId = b.id"
                                + " where d.numberHash in :hashes and b.state = :state",
                        Ban.class)
                .setParameter("hashes", documents)
                .setParameter("state", BanState.IN_FORCE)
                .getResultList();
    }

    private void bar(UUID personId, Ban ban) {
        LocalDate first = ban.barsFrom(LocalDate.ofInstant(ban.approvedAt(), PlatformClock.ZONE));
        LocalDate last = ban.inForce().end();
        if (last == null || !last.isBefore(first)) {
            standing.bar(personId, ban.id(), first, last);
        }
    }

    private boolean isMeant(List<PersonName> names, List<PersonName> hers) {
        return hers.stream()
                .map(name -> Match.of(DocumentRelation.SAME, book.nearest(names, name), null, null))
                .anyMatch(Match.CONFIRMED::equals);
    }
}
