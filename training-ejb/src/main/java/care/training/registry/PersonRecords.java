package care.training.registry;

import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.AuditTrail;
import care.training.ledger.Ledger;
import care.training.registry.names.NameBook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who somebody is, as a clerk of the association looks it up; every look is on record. */
@Stateless
@RolesAllowed({Roles.ASSOCIATION, Roles.REGULATOR})
public class PersonRecords {
    private static final String NAMED = " from person p where p.merged_into is null and exists (select 1"
            + " from person_name n where n.person_id = p.id and n.keys && cast(:keys as text[]))";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private PersonHistory history;

    @Inject
    private Qualifications qualifications;

    @Inject
    private NameBook book;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Ledger ledger;

    /** Whoever has this document, or had it. */
    public Page<PersonSummary> holding(IdentityDocument document) {
        audit.viewed(document, "PERSON_SEARCH", "search by document number");
        List<PersonSummary> found = people.find(document)
                .map(person -> List.of(new PersonSummary(
                        person.id(),
                        person.name(),
                        document.masked(),
                        person.birthDate().orElse(null))))
                .orElse(List.of());
        return new Page<>(found, found.size());
    }

    /** Whoever bears this name, bore it, or is also called so, however it is written; by name and registration. */
    public Page<PersonSummary> named(PersonName name, int page, int size) {
        List<Object[]> rows = ((List<?>) with(
                                name,
                                database.createNativeQuery("select p.id, p.name, p.birth_date" + NAMED
                                        + " order by p.name, p.registered_at, p.id"))
                        .setFirstResult(Page.first(page, size))
                        .setMaxResults(Page.size(size))
                        .getResultList())
                .stream().map(Object[].class::cast).toList();
        Number total = (Number) with(name, database.createNativeQuery("select count(*)" + NAMED, Long.class))
                .getSingleResult();
        Map<UUID, String> numbers =
                people.maskedDocuments(rows.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet()));
        return new Page<>(
                rows.stream()
                        .map(row -> new PersonSummary(
                                (UUID) row[0],
                                (String) row[1],
                                numbers.get((UUID) row[0]),
                                row[2] == null ? null : LocalDate.parse(row[2].toString())))
                        .toList(),
                total.longValue());
    }

    private Query with(PersonName name, Query query) {
        Collection<String> keys = book.keys(name).sought();
        return query.setParameter("keys", keys.toArray(String[]::new));
    }

    /** Problems: NOT_FOUND. */
    public PersonRecord open(UUID id) {
        Person person = people.get(id);
        audit.viewed(id, "PERSON_RECORD", "documents and names on record");
        return record(person);
    }

    /**
     * She goes by this document of hers from now on, on certificates and lists, whatever other is recorded. Problems:
     * NOT_FOUND, for another's document too; PERSON_MERGED.
     */
    @RolesAllowed(Roles.ASSOCIATION)
    public PersonRecord goBy(UUID id, UUID documentId, String reason) {
        Person person = people.get(id);
        person.requireItself();
        String given = Reason.require(reason);
        PersonDocument chosen = history.documents(id).stream()
                .filter(document -> document.id().equals(documentId))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        chosen.choose(caller.subject(), clock.instant());
        database.flush();
        keepChoice(id, documentId, given);
        return recorded(person, "DOCUMENT_CHOSEN", documentId + " " + given);
    }

    /** The document says only the latest choice; each is kept as it was made. */
    private void keepChoice(UUID person, UUID document, String reason) {
        database.createNativeQuery(
                        "insert into document_choice (id, person_id, document_id, reason, chosen_by, chosen_at)"
                                + " values (gen_random_uuid(), :person, :document, :reason, :account, :at)")
                .setParameter("person", person)
                .setParameter("document", document)
                .setParameter("reason", reason)
                .setParameter("account", caller.subject())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    private PersonRecord recorded(Person person, String what, String content) {
        ledger.append(what, person.id(), content.getBytes(StandardCharsets.UTF_8));
        return grown(person);
    }

    /** What is on record now that something was added. */
    @RolesAllowed(Roles.ASSOCIATION)
    public PersonRecord grown(Person person) {
        audit.viewed(person.id(), "PERSON_RECORD", "something was added to it");
        return record(person);
    }

    private PersonRecord record(Person person) {
        List<PersonRecord.Named> names = history.records(person.id()).stream()
                .map(name -> name.view(person.name()))
                .sorted(Comparator.comparing(name -> !name.current()))
                .toList();
        return new PersonRecord(
                person.id(),
                person.name(),
                person.birthDate().orElse(null),
                person.registeredAt(),
                person.account().isPresent(),
                person.mergedInto().orElse(null),
                names.stream().anyMatch(name -> new PersonName(name.text()).hasRareCharacter()),
                documents(person.id()),
                names,
                held(person.id()));
    }

    private List<PersonRecord.Document> documents(UUID person) {
        List<PersonDocument> all = history.documents(person);
        return all.stream()
                .map(document -> document.view(cipher, document == all.get(0)))
                .toList();
    }

    private List<PersonRecord.Held> held(UUID person) {
        return qualifications.of(person).stream()
                .sorted(Comparator.comparing(Qualification::issuedOn).reversed())
                .map(held -> new PersonRecord.Held(
                        held.kind(),
                        held.occupation().orElse(null),
                        held.title(),
                        held.level().map(level -> level.number()).orElse(null),
                        held.issuedOn(),
                        held.source(),
                        held.standing()))
                .toList();
    }
}
