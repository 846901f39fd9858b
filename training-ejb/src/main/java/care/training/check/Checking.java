package care.training.check;

import care.training.ban.BanRules;
import care.training.ban.match.BanList;
import care.training.ban.match.ListReading;
import care.training.certification.Certificates;
import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.ledger.AuditTrail;
import care.training.ledger.Ledger;
import care.training.ledger.ReceiptSigner;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.registry.PersonName;
import care.training.registry.names.NameBook;
import care.training.registry.names.NameClass;
import care.training.registry.names.NameKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One check in one transaction: the list is read, the answer decided, signed, kept and recorded, or none of it. */
@Stateless
@RolesAllowed(Roles.EMPLOYER)
public class Checking {
    /** The employer must not wait longer on any one thing for an answer that may not come. */
    private static final String PATIENCE = "3000ms";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private BanList list;

    @Inject
    private NameBook names;

    @Inject
    private BanRules bans;

    @Inject
    private CheckRules rules;

    @Inject
    private Certificates certificates;

    @Inject
    private ReceiptSigner signer;

    @Inject
    private Ledger ledger;

    @Inject
    private AuditTrail audit;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    public CheckView answer(NewCheck asked) {
        SocialCreditCode employer = caller.requireOrganization();
        limitWaiting();
        Optional<Person> person = people.find(asked.document());
        Instant asOf = now();
        boolean named = person.filter(known -> isNamed(known, asked.name())).isPresent();
        List<NameKeys> hers = goesBy(asked.name(), named ? person : Optional.empty());
        ListReading reading = list.read(documents(asked, person), hers, LocalDate.now(clock));
        Weighing weighing = Weighing.of(
                reading.bans().stream()
                        .map(ban -> new Weighing.Candidate(ban, bans.reach(ban.scope())))
                        .toList(),
                new Weighing.Subject(hers, born(asked, person)),
                employer);
        CheckReceipt answer =
                decide(asked, employer, person, identity(person, named, weighing), weighing, asOf, reading.epoch());
        String receipt = signer.sign(answer.content());
        keep(
                new Check(
                        asked,
                        answer,
                        receipt,
                        caller.subject(),
                        person.map(Person::id).orElse(null),
                        cipher),
                weighing);
        ledger.append("CHECK_ANSWERED", answer.id(), receipt.getBytes(StandardCharsets.US_ASCII));
        recordView(asked, person);
        return answer.answer(receipt);
    }

    private void limitWaiting() {
        database.createNativeQuery("select set_config('statement_timeout', :patience, true)", String.class)
                .setParameter("patience", PATIENCE)
                .getSingleResult();
    }

    private List<byte[]> documents(NewCheck asked, Optional<Person> person) {
        return person.map(known -> people.documentKeys(known.id()))
                .orElseGet(() -> List.of(cipher.lookupKey(asked.document())));
    }

    private boolean isNamed(Person person, PersonName name) {
        return names.nearest(people.names(person.id()), name) != NameClass.DIFFERENT;
    }

    /** The name asked about; where it is one of the registered person's, her former names and aliases too. */
    private List<NameKeys> goesBy(PersonName name, Optional<Person> person) {
        return names.keys(Stream.concat(
                        Stream.of(name),
                        person.map(Person::id).map(people::names).stream().flatMap(List::stream))
                .distinct()
                .toList());
    }

    private static LocalDate born(NewCheck asked, Optional<Person> person) {
        return asked.document()
                .birthDate()
                .or(() -> person.flatMap(Person::birthDate))
                .orElse(null);
    }

    private CheckReceipt decide(
            NewCheck asked,
            SocialCreditCode employer,
            Optional<Person> person,
            CheckIdentity identity,
            Weighing weighing,
            Instant listAsOf,
            long epoch) {
        CheckOutcome outcome = CheckOutcome.of(weighing.gravest());
        String caseNumber = outcome == CheckOutcome.POSSIBLE_MATCH ? CaseNumber.random(LocalDate.now(clock)) : null;
        return new CheckReceipt(
                CheckReceipt.KIND,
                UUID.randomUUID(),
                employer,
                new CheckView.Subject(
                        asked.document().type(),
                        asked.document().masked(),
                        asked.name().text()),
                asked.purpose(),
                asked.legalBasis(),
                outcome,
                weighing.objected(),
                identity,
                caseNumber,
                identity == CheckIdentity.MATCHED
                        ? certificates.ofPerson(person.orElseThrow().id())
                        : List.of(),
                listAsOf,
                epoch,
                now(),
                rules.reviewDueOn(LocalDate.now(clock)),
                outcome.caveat(asked.language(), caseNumber));
    }

    private static CheckIdentity identity(Optional<Person> person, boolean named, Weighing weighing) {
        if (weighing.nameDiffers() || (person.isPresent() && !named)) {
            return CheckIdentity.NAME_DIFFERS;
        }
        return named ? CheckIdentity.MATCHED : CheckIdentity.NOT_REGISTERED;
    }

    private void keep(Check check, Weighing weighing) {
        database.persist(check);
        database.flush();
        weighing.matches().forEach((ban, match) -> database.createNativeQuery(
                        "insert into weighed_ban (check_id, ban_id, match) values (:check, :ban, :match)")
                .setParameter("check", check.id())
                .setParameter("ban", ban)
                .setParameter("match", match.name())
                .executeUpdate());
    }

    private void recordView(NewCheck asked, Optional<Person> person) {
        String why = asked.purpose().name();
        person.map(Person::id)
                .ifPresentOrElse(
                        known -> audit.viewed(known, "CHECK", why), () -> audit.viewed(asked.document(), "CHECK", why));
    }

    /** As exact as the database keeps it, so that what is signed and what is kept are the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
