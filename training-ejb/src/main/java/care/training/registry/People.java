package care.training.registry;

import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.names.NameBook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is who: one person, found by her identity document, perhaps with an account. */
@Stateless
@RolesAllowed({
    Roles.CAREGIVER,
    Roles.COLLEGE,
    Roles.ASSOCIATION,
    Roles.ASSESSOR,
    Roles.EMPLOYER,
    Roles.REGULATOR,
    Roles.AUDITOR,
    Roles.ADMIN
})
public class People {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private PersonHistory history;

    @Inject
    private PersonThen then;

    @Inject
    private NameBook book;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<PersonRegistered> registered;

    /**
     * The caller says who she is. Saying the same again changes nothing; a person whom a college entered before becomes
     * hers. Problems: INVALID_INPUT (birth date in the future), DOCUMENT_OF_ANOTHER_ACCOUNT,
     * DOCUMENT_UNDER_ANOTHER_NAME, IDENTITY_ALREADY_STATED.
     */
    @RolesAllowed({Roles.CAREGIVER, Roles.ASSESSOR})
    public PersonIdentity state(IdentityDocument document, String name) {
        PersonName stated = new PersonName(name);
        document.requireBornBy(LocalDate.now(clock));
        oneAtATime.hold("account", caller.subject());
        oneAtATime.hold("document", cipher.lookupKey(document));
        Optional<Person> holder = find(document);
        IdentityClaim claim = new IdentityClaim(
                caller.subject(),
                minePossibly(),
                holder,
                holder.filter(known -> isNamed(known, stated)).isPresent());
        IdentityClaim.Outcome outcome = claim.decide();
        Person person = holder.orElseGet(() -> create(document, stated));
        if (outcome != IdentityClaim.Outcome.KNOWN) {
            person.link(caller.subject());
        }
        return identity(person, document);
    }

    /** Finds or creates the person that a college, the association or an employer enters. Problems as {@link #state}. */
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION, Roles.EMPLOYER, Roles.ADMIN})
    public Person register(IdentityDocument document, String name) {
        PersonName given = new PersonName(name);
        document.requireBornBy(LocalDate.now(clock));
        oneAtATime.hold("document", cipher.lookupKey(document));
        Optional<Person> known = find(document);
        known.ifPresent(person -> IdentityClaim.requireName(isNamed(person, given)));
        return known.orElseGet(() -> create(document, given));
    }

    /** By a name of hers, a former one or an alias too; written otherwise, the document being hers. */
    private boolean isNamed(Person person, PersonName name) {
        return book.nearest(history.names(person.id()), name).isNear();
    }

    /** The caller's own person. Problems: IDENTITY_NOT_STATED. */
    public Person mine() {
        return minePossibly().orElseThrow(() -> new Problem(ProblemCode.IDENTITY_NOT_STATED));
    }

    public Optional<Person> minePossibly() {
        return database.createQuery("select p from Person p where p.account = :account", Person.class)
                .setParameter("account", caller.subject())
                .getResultStream()
                .findFirst()
                .map(this::itself);
    }

    /** The record that holds what this one held, where it was merged. */
    private Person itself(Person person) {
        Person itself = person;
        while (itself.mergedInto().isPresent()) {
            itself = database.find(Person.class, itself.mergedInto().get());
        }
        return itself;
    }

    /**
     * The record of a person and all that were merged into it: what can no longer be re-pointed, such as a signed
     * certificate, stands under the record it was made for.
     */
    public Set<UUID> recordsOf(UUID personId) {
        List<?> records = database.createNativeQuery(
                        "with recursive record(id) as (select cast(:person as uuid) union select p.id from person p"
                                + " join record r on p.merged_into = r.id) select id from record",
                        UUID.class)
                .setParameter("person", personId)
                .getResultList();
        return records.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    /** The same of many people at once, by person. */
    public Map<UUID, Set<UUID>> recordsOf(Collection<UUID> personIds) {
        List<?> records = database.createNativeQuery("""
                        with recursive record(holder, id) as (
                            select p, p from unnest(cast(string_to_array(:people, ',') as uuid[])) p union
                            select r.holder, p.id from person p join record r on p.merged_into = r.id)
                        select holder, id from record""")
                .setParameter("people", personIds.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .getResultList();
        return records.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }

    /** The same, starting from any of them: also from a record that was merged into another. */
    public Set<UUID> allRecordsOf(UUID personId) {
        Person known = database.find(Person.class, personId);
        return known == null ? Set.of(personId) : recordsOf(itself(known).id());
    }

    /** Every name of hers, former ones and aliases too. */
    public List<PersonName> names(UUID personId) {
        return history.names(personId);
    }

    /** What the caller has said of herself; empty before. */
    public Optional<PersonIdentity> myIdentity() {
        return minePossibly().map(person -> identity(person, documentOf(person.id())));
    }

    public Optional<Person> find(IdentityDocument document) {
        return database.createQuery(
                        "select p from Person p join PersonDocument d on d.personId = p.id"
                                + " where d.type = :type and d.numberHash = :hash",
                        Person.class)
                .setParameter("type", document.type())
                .setParameter("hash", cipher.lookupKey(document))
                .getResultStream()
                .findFirst();
    }

    /** Problems: NOT_FOUND. */
    public Person get(UUID id) {
        Person person = database.find(Person.class, id);
        if (person == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return person;
    }

    /** Those of {@code ids} that exist, by id. */
    public Map<UUID, Person> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** The record of a document, whosever it is. */
    public Optional<UUID> documentId(IdentityDocument document) {
        return database.createQuery(
                        "select d.id from PersonDocument d where d.type = :type and d.numberHash = :hash", UUID.class)
                .setParameter("type", document.type())
                .setParameter("hash", cipher.lookupKey(document))
                .getResultStream()
                .findFirst();
    }

    /** A document by its record; callers say in the audit trail why they read it. */
    public Optional<IdentityDocument> document(UUID documentId) {
        return Optional.ofNullable(database.find(PersonDocument.class, documentId))
                .map(document -> document.read(cipher));
    }

    /**
     * The document she goes by, on certificates too: the one that a clerk named, else her mainland resident ID, else the one
     * recorded last ({@link DocumentStanding}). Callers say in the audit trail why they read it. Problems: NOT_FOUND.
     */
    public IdentityDocument documentOf(UUID personId) {
        return history.documents(personId).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND))
                .read(cipher);
    }

    /** The keyed hashes that a person's documents are found by, old ones too. */
    public List<byte[]> documentKeys(UUID personId) {
        return database.createQuery(
                        "select d.numberHash from PersonDocument d where d.personId = :person", byte[].class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Of her documents and names, what was on record at that moment, whatever was merged and parted since. */
    public KnownThen knownThen(UUID personId, Instant at) {
        return then.known(personId, at);
    }

    /** Whose document it was at that moment, whatever was merged and parted since; empty where it was not on record yet. */
    public Optional<Person> holderThen(IdentityDocument document, Instant at) {
        return then.holder(document, at).map(this::get);
    }

    /** The masked numbers of the documents they go by, by person. */
    public Map<UUID, String> maskedDocuments(Collection<UUID> ids) {
        return documents(ids).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()
                .masked()));
    }

    /** The documents they go by, whole, by person; callers say in the audit trail why they read them. */
    public Map<UUID, IdentityDocument> documents(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return history.documents(ids).stream()
                .collect(Collectors.toMap(
                        PersonDocument::personId, document -> document.read(cipher), (one, other) -> one));
    }

    public String maskedDocument(UUID personId) {
        return documentOf(personId).masked();
    }

    private Person create(IdentityDocument document, PersonName name) {
        Person person = new Person(name, document.birthDate().orElse(null), clock.instant());
        database.persist(person);
        history.begin(person, document, name);
        registered.fire(new PersonRegistered(person.id(), document, person.name()));
        return person;
    }

    private static PersonIdentity identity(Person person, IdentityDocument document) {
        return new PersonIdentity(
                person.id(),
                person.name(),
                document.type(),
                document.masked(),
                person.birthDate().orElse(null),
                person.registeredAt());
    }
}
