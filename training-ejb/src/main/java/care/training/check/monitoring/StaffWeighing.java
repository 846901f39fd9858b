package care.training.check.monitoring;

import care.training.ban.BanRules;
import care.training.ban.match.BanList;
import care.training.ban.match.ListedBan;
import care.training.ban.match.Sought;
import care.training.check.AskedAbout;
import care.training.check.Doubts;
import care.training.check.Weighing;
import care.training.kernel.FieldCipher;
import care.training.kernel.SocialCreditCode;
import care.training.registry.PersonName;
import care.training.registry.names.NameBook;
import care.training.registry.names.NameClass;
import care.training.registry.names.NameKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the bans in force mean for somebody, exactly as a check of that employer would find now, decided cases and all. Problems:
 * COULD_NOT_CHECK where the list cannot be read for certain.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StaffWeighing {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private BanList list;

    @Inject
    private BanRules rules;

    @Inject
    private Doubts doubts;

    @Inject
    private NameBook book;

    @Inject
    private FieldCipher cipher;

    /**
     * No ban takes effect or is voided before this transaction ends: who joins a staff while a ban that means her is being
     * approved is seen by one of the two.
     */
    void holdList() {
        list.hold();
    }

    /** Somebody whom an employer's check asked about, and who is not on record. */
    record Unknown(AskedAbout.Subject asked, String employer) {}

    private record Her(Collection<byte[]> documents, List<PersonName> names, LocalDate born, String employer) {}

    /** A registered person, by all her documents and names. */
    Meaning ofPerson(UUID person, String employer) {
        return weighed(new Her(documents(person), names(person), born(person), employer));
    }

    /**
     * Somebody as an employer's check asked about her: what the same check would find now. Where she is on record under another
     * name, the graver of that and what her record says, as one of the two is hers.
     *
     * @param person the registered holder of the document
     */
    Meaning ofAsked(AskedAbout.Subject asked, UUID person, String employer) {
        List<PersonName> hers = names(person);
        boolean named = book.nearest(hers, asked.name()) != NameClass.DIFFERENT;
        Meaning meaning = weighed(new Her(
                documents(person),
                Stream.concat(Stream.of(asked.name()), named ? hers.stream() : Stream.empty())
                        .distinct()
                        .toList(),
                asked.document().birthDate().orElseGet(() -> born(person)),
                employer));
        return named ? meaning : meaning.or(ofPerson(person, employer));
    }

    /** The same of people who are not on record, in their order: the list is read for all of them at once. */
    List<Meaning> ofUnknown(List<Unknown> people) {
        return people.isEmpty()
                ? List.of()
                : weighed(people.stream()
                        .map(one -> new Her(
                                List.of(cipher.lookupKey(one.asked().document())),
                                List.of(one.asked().name()),
                                one.asked().document().birthDate().orElse(null),
                                one.employer()))
                        .toList());
    }

    /** The bans in force today that share a document or a near name with any of these people, whatever they mean. */
    Set<UUID> bansNear(Collection<UUID> people) {
        return list
                .read(people.stream()
                        .map(person -> new Sought(documents(person), book.keys(names(person))))
                        .toList())
                .bans()
                .stream()
                .flatMap(List::stream)
                .map(ListedBan::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<byte[]> documents(UUID person) {
        return database.createNativeQuery(
                        "select number_hash from identity_document where person_id = :person", byte[].class)
                .setParameter("person", person)
                .getResultList();
    }

    private List<PersonName> names(UUID person) {
        List<String> names = database.createNativeQuery(
                        "select text from person_name where person_id = :person", String.class)
                .setParameter("person", person)
                .getResultList();
        return names.stream().map(PersonName::new).toList();
    }

    private Meaning weighed(Her her) {
        return weighed(List.of(her)).get(0);
    }

    private List<Meaning> weighed(List<Her> people) {
        List<List<NameKeys>> names =
                people.stream().map(her -> book.keys(her.names())).toList();
        List<List<ListedBan>> bans = list.read(IntStream.range(0, people.size())
                        .mapToObj(at -> new Sought(people.get(at).documents(), names.get(at)))
                        .toList())
                .bans();
        List<Doubts.Asked> asked = IntStream.range(0, people.size())
                .mapToObj(at -> asked(people.get(at), names.get(at), bans.get(at)))
                .toList();
        return doubts.weigh(asked).stream().map(Meaning::of).toList();
    }

    private Doubts.Asked asked(Her her, List<NameKeys> names, List<ListedBan> bans) {
        return new Doubts.Asked(
                bans.stream()
                        .map(ban -> new Weighing.Candidate(ban, rules.reach(ban.scope())))
                        .toList(),
                new Weighing.Subject(names, her.born()),
                her.documents(),
                new SocialCreditCode(her.employer()));
    }

    private LocalDate born(UUID person) {
        return (LocalDate)
                database.createNativeQuery("select birth_date from person where id = :person", LocalDate.class)
                        .setParameter("person", person)
                        .getSingleResult();
    }
}
