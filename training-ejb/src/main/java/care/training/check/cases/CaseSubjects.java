package care.training.check.cases;

import care.training.check.CheckPurpose;
import care.training.check.CheckView;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Json;
import care.training.registry.People;
import care.training.registry.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Whom cases are about: as a check named her, or as the register does of whoever is on a staff. */
@Dependent
class CaseSubjects {
    private static final String CHECKED =
            "select id, subject_cipher, organization, purpose from credential_check where id in (:checks)";

    private static final String EMPLOYED =
            "select id, person_itself(person_id), organization from alert where id in (:alerts)";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private FieldCipher cipher;

    /**
     * @param document whole
     * @param person her record, where she is asked about as one of the staff; else null
     * @param purpose of the check; null where there was none
     */
    record Asked(IdentityDocument document, String name, UUID person, String organization, CheckPurpose purpose) {}

    /** By the case's id. */
    Map<UUID, Asked> of(Collection<MatchCase> cases) {
        Map<UUID, Asked> known = checked(
                cases.stream().map(MatchCase::checkId).filter(Objects::nonNull).toList());
        known.putAll(employed(
                cases.stream().map(MatchCase::alertId).filter(Objects::nonNull).toList()));
        Map<UUID, Asked> asked = new HashMap<>();
        cases.forEach(one -> asked.put(one.id(), known.get(one.checkId() == null ? one.alertId() : one.checkId())));
        return asked;
    }

    private Map<UUID, Asked> checked(List<UUID> checks) {
        Map<UUID, Asked> asked = new HashMap<>();
        rows(CHECKED, "checks", checks).forEach(row -> {
            UUID check = (UUID) row[0];
            CheckView.Subject subject = Json.read(cipher.decrypt((byte[]) row[1], check), CheckView.Subject.class);
            asked.put(
                    check,
                    new Asked(
                            new IdentityDocument(subject.documentType(), subject.documentNumber()),
                            subject.name(),
                            null,
                            (String) row[2],
                            CheckPurpose.valueOf((String) row[3])));
        });
        return asked;
    }

    private Map<UUID, Asked> employed(List<UUID> alerts) {
        List<Object[]> rows = rows(EMPLOYED, "alerts", alerts);
        List<UUID> ids = rows.stream().map(row -> (UUID) row[1]).distinct().toList();
        Map<UUID, Person> persons = people.all(ids);
        Map<UUID, IdentityDocument> documents = people.documents(ids);
        Map<UUID, Asked> asked = new HashMap<>();
        rows.forEach(row -> asked.put(
                (UUID) row[0],
                new Asked(
                        documents.get((UUID) row[1]),
                        persons.get((UUID) row[1]).name(),
                        (UUID) row[1],
                        (String) row[2],
                        null)));
        return asked;
    }

    private List<Object[]> rows(String query, String name, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<?> rows = database.createNativeQuery(query).setParameter(name, ids).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
