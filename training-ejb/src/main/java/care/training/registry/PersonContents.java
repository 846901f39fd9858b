package care.training.registry;

import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes again what the log has of people's documents and names: the first of whoever registered since there are such entries,
 * and those that clerks added.
 */
@ApplicationScoped
class PersonContents implements RecordedContents {
    static final String REGISTERED = "PERSON_REGISTERED";
    static final String DOCUMENT = "DOCUMENT_RECORDED";
    static final String CHOICE = "DOCUMENT_CHOSEN";
    static final String NAME = "NAME_RECORDED";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private PersonHistory history;

    @Inject
    private SamePerson samePerson;

    @Inject
    private FieldCipher cipher;

    @Override
    public Map<String, String> kinds() {
        // whoever registered before there were such entries has none
        return Map.of(REGISTERED, "", DOCUMENT, "", CHOICE, "select person_id from document_choice", NAME, "");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        if (kind.equals(REGISTERED)) {
            return registered(samePerson.records(reference));
        }
        return written(kind, reference)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private Stream<String> written(String kind, UUID person) {
        List<UUID> records = samePerson.records(person);
        return switch (kind) {
            case DOCUMENT ->
                history.documents(records).stream()
                        .map(document -> document.read(cipher))
                        .map(document -> document.type() + " " + document.number());
            case NAME ->
                records.stream()
                        .flatMap(record -> history.records(record).stream())
                        .map(name -> name.kind() + " " + name.name().text());
            default -> choices(person);
        };
    }

    /** Which document and which name came first is not marked on them: each pair may be it. */
    private List<byte[]> registered(List<UUID> records) {
        List<PersonName> names = records.stream()
                .flatMap(record -> history.names(record).stream())
                .toList();
        return history.documents(records).stream()
                .map(document -> document.read(cipher))
                .flatMap(document -> names.stream().map(name -> registered(document, name)))
                .toList();
    }

    /** By which document and under which name somebody registered; one value a line. */
    static byte[] registered(IdentityDocument document, PersonName name) {
        return (document.type() + " " + document.number() + "\n" + name.text()).getBytes(StandardCharsets.UTF_8);
    }

    private Stream<String> choices(UUID person) {
        List<?> choices = database.createNativeQuery(
                        "select document_id || ' ' || reason from document_choice where person_id = :person",
                        String.class)
                .setParameter("person", person)
                .getResultList();
        return choices.stream().map(String.class::cast);
    }
}
