package care.training.registry;

import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ledger.Ledger;
import care.training.registry.names.KeyEditions;
import care.training.registry.names.NameBook;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every name and document of a person over time; each is added, none is overwritten. */
@Dependent
public class PersonHistory {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private FieldCipher cipher;

    @Inject
    private NameBook book;

    @Inject
    private KeyEditions editions;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Inject
    private Ledger ledger;

    @Inject
    private Event<IdentityGrowing> growing;

    @Inject
    private Event<IdentityGrew> grew;

    /** The first document and name of a person who is new. */
    void begin(Person person, IdentityDocument document, PersonName name) {
        keep(person, document, null);
        keep(person, NameKind.NAME, name, null, null);
        database.flush();
        ledger.append(PersonContents.REGISTERED, person.id(), PersonContents.registered(document, name));
    }

    /** Whether another clerk has to look before it is added. Problems: those of adding it. */
    public boolean needsAnother(Person person, IdentityDocument document) {
        // waits for this document before the list of bans, as every other who needs both
        requireNew(person, document);
        return needsAnother(new IdentityGrowing(person.id(), List.of(cipher.lookupKey(document)), List.of()));
    }

    /** The same of a name. */
    public boolean needsAnother(Person person, NameKind kind, PersonName name, LocalDate since) {
        requireNew(person, kind, name, since);
        return needsAnother(new IdentityGrowing(person.id(), List.of(), List.of(name)));
    }

    private boolean needsAnother(IdentityGrowing addition) {
        growing.fire(addition);
        return addition.needsAnother();
    }

    /**
     * She has another document. Problems: PERSON_MERGED, DOCUMENT_ON_RECORD (hers already), DOCUMENT_OF_ANOTHER_PERSON,
     * INVALID_INPUT (birth date in the future or another than on record).
     */
    public void add(Person person, IdentityDocument document, String reason) {
        requireNew(person, document);
        person.bornAsOn(document);
        keep(person, document, reason);
        database.flush();
        grew.fire(new IdentityGrew(person.id()));
    }

    private void requireNew(Person person, IdentityDocument document) {
        person.requireItself();
        document.requireBornBy(LocalDate.now(clock));
        oneAtATime.hold("document", cipher.lookupKey(document));
        holder(document).ifPresent(holder -> {
            throw new Problem(
                            holder.equals(person.id())
                                    ? ProblemCode.DOCUMENT_ON_RECORD
                                    : ProblemCode.DOCUMENT_OF_ANOTHER_PERSON)
                    .about("documentNumber");
        });
        person.requireBornAsOn(document);
    }

    /**
     * She bears another name from now on, or is also called so. Problems: PERSON_MERGED, NAME_ON_RECORD; INVALID_INPUT (a
     * first day to come).
     *
     * @param since first day, null where not known
     */
    public void add(Person person, NameKind kind, PersonName name, LocalDate since, String reason) {
        requireNew(person, kind, name, since);
        keep(person, kind, name, since, reason);
        if (kind == NameKind.NAME) {
            person.rename(name);
        }
        database.flush();
        grew.fire(new IdentityGrew(person.id()));
    }

    private void requireNew(Person person, NameKind kind, PersonName name, LocalDate since) {
        person.requireItself();
        if (since != null && since.isAfter(LocalDate.now(clock))) {
            throw Problem.invalid("since", ProblemCode.DATE_IN_FUTURE);
        }
        boolean borne = person.name().equals(name.text());
        if (borne || (kind == NameKind.ALIAS && names(person.id()).contains(name))) {
            throw new Problem(ProblemCode.NAME_ON_RECORD).about("name");
        }
    }

    private void keep(Person person, IdentityDocument document, String reason) {
        database.persist(new PersonDocument(person, document, cipher, Recording.by(caller, clock.instant(), reason)));
    }

    private void keep(Person person, NameKind kind, PersonName name, LocalDate since, String reason) {
        editions.requireCurrent(KeyEditions.PEOPLE);
        database.persist(new NameOnRecord(
                person,
                kind,
                name,
                since,
                Recording.by(caller, clock.instant(), reason),
                book.keys(name).kept()));
    }

    private Optional<UUID> holder(IdentityDocument document) {
        return database.createQuery(
                        "select d.personId from PersonDocument d where d.type = :type and d.numberHash = :hash",
                        UUID.class)
                .setParameter("type", document.type())
                .setParameter("hash", cipher.lookupKey(document))
                .getResultStream()
                .findFirst();
    }

    /** Every name of hers, former ones and aliases too. */
    List<PersonName> names(UUID personId) {
        return records(personId).stream().map(NameOnRecord::name).distinct().toList();
    }

    /** The one recorded last first. */
    List<NameOnRecord> records(UUID personId) {
        return database.createQuery(
                        "select n from NameOnRecord n where n.personId = :person order by n.recordedAt desc, n.id",
                        NameOnRecord.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** The one she goes by first, then in the order in which the others would take its place. */
    List<PersonDocument> documents(UUID personId) {
        return documents(List.of(personId));
    }

    /** The same of several people. */
    List<PersonDocument> documents(Collection<UUID> people) {
        return database.createQuery("select d from PersonDocument d where d.personId in :people", PersonDocument.class)
                .setParameter("people", people)
                .getResultStream()
                .sorted(Comparator.comparing(PersonDocument::standing))
                .toList();
    }
}
