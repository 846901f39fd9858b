package care.training.check.monitoring;

import care.training.ban.BanRules;
import care.training.ban.match.BanList;
import care.training.ban.match.Match;
import care.training.ban.match.Sought;
import care.training.check.AskedAbout;
import care.training.check.Weighing;
import care.training.kernel.FieldCipher;
import care.training.kernel.SocialCreditCode;
import care.training.registry.PersonName;
import care.training.registry.names.NameBook;
import care.training.registry.names.NameKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the bans in force mean for somebody, exactly as a check of that employer would find now. Problems: COULD_NOT_CHECK
 * where the list cannot be read for certain.
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
    private NameBook book;

    @Inject
    private FieldCipher cipher;

    /**
     * No ban takes effect or is voided before this transaction ends: who joins a staff while a ban that means her is being
     * approved is seen by one of the two.
     */
    void holdList() {
        database.createNativeQuery("select epoch from ban_list for share", Long.class)
                .getSingleResult();
    }

    /** A registered person, by all her documents and names; what each ban means, by its id. */
    Map<UUID, Match> ofPerson(UUID person, String employer) {
        List<byte[]> documents = database.createNativeQuery(
                        "select number_hash from identity_document where person_id = :person", byte[].class)
                .setParameter("person", person)
                .getResultList();
        List<String> names = database.createNativeQuery(
                        "select text from person_name where person_id = :person", String.class)
                .setParameter("person", person)
                .getResultList();
        return weighed(documents, names.stream().map(PersonName::new).toList(), born(person), employer);
    }

    /** Somebody who is known from a check alone. */
    Map<UUID, Match> of(AskedAbout.Subject asked, String employer) {
        return weighed(
                List.of(cipher.lookupKey(asked.document())),
                List.of(asked.name()),
                asked.document().birthDate().orElse(null),
                employer);
    }

    private Map<UUID, Match> weighed(
            Collection<byte[]> documents, List<PersonName> names, LocalDate born, String employer) {
        List<NameKeys> hers = book.keys(names);
        List<Sought> her = List.of(new Sought(documents, hers));
        List<Weighing.Candidate> candidates = list.read(her).bans().get(0).stream()
                .map(ban -> new Weighing.Candidate(ban, rules.reach(ban.scope())))
                .toList();
        return Weighing.of(candidates, new Weighing.Subject(hers, born), new SocialCreditCode(employer))
                .matches();
    }

    private LocalDate born(UUID person) {
        return (LocalDate)
                database.createNativeQuery("select birth_date from person where id = :person", LocalDate.class)
                        .setParameter("person", person)
                        .getSingleResult();
    }
}
