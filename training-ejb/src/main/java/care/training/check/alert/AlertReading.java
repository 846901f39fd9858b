package care.training.check.alert;

import care.training.check.AskedAbout;
import care.training.check.cases.CaseStandings;
import care.training.check.cases.StaffCase;
import care.training.check.monitoring.AlertKind;
import care.training.kernel.Page;
import care.training.registry.People;
import care.training.registry.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads an employer's alerts, and whom they are about. */
@Dependent
class AlertReading {
    /** Of several staff numbers of one person the one with the latest post. */
    private static final String COLUMNS = """
            select a.id, a.sequence, a.kind, coalesce(p.merged_into, p.id), a.check_id, a.certificate, a.raised_at,
                a.acknowledge_by, k.acknowledged_at, x.escalated_at,
                (select m.person_ref from staff_member m left join employment e on e.member_id = m.id
                    and e.superseded_at is null where m.organization = a.organization
                    and m.person_id in (p.id, p.merged_into) order by e.valid_from desc nulls last limit 1)""";

    private static final String FROM = """
            from alert a left join person p on p.id = a.person_id
                left join alert_acknowledgement k on k.alert_id = a.id left join alert_escalation x on x.alert_id = a.id
            where a.organization = :organization""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private AskedAbout askedAbout;

    @Inject
    private CaseStandings cases;

    /** @param condition what narrows it, with its values */
    Page<AlertView> read(
            String organization, String condition, Map<String, ?> values, String order, int page, int size) {
        Query rows = database.createNativeQuery(COLUMNS + " " + FROM + condition + " order by " + order)
                .setParameter("organization", organization)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size));
        Query count = database.createNativeQuery("select count(*) " + FROM + condition, Long.class)
                .setParameter("organization", organization);
        values.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        List<?> found = rows.getResultList();
        return new Page<>(
                views(found.stream().map(Object[].class::cast).toList()),
                ((Number) count.getSingleResult()).longValue());
    }

    private List<AlertView> views(List<Object[]> rows) {
        Map<UUID, Person> persons = people.all(ids(rows, 3));
        Map<UUID, String> documents = people.maskedDocuments(persons.keySet());
        Map<UUID, AskedAbout.Subject> asked = new HashMap<>(askedAbout.in(ids(rows, 4)));
        Map<UUID, StaffCase> officials = cases.ofAlerts(ids(rows, 0));
        return rows.stream()
                .map(row -> {
                    UUID person = (UUID) row[3];
                    AskedAbout.Subject subject = row[4] == null ? null : asked.get((UUID) row[4]);
                    return new AlertView(
                            (UUID) row[0],
                            ((Number) row[1]).longValue(),
                            AlertKind.valueOf((String) row[2]),
                            (String) row[10],
                            (UUID) row[4],
                            // whom it checked it is told by what it asked, and nothing more of the register
                            subject != null
                                    ? subject.name().text()
                                    : persons.get(person).name(),
                            subject != null ? subject.document().masked() : documents.get(person),
                            (String) row[5],
                            (Instant) row[6],
                            (Instant) row[7],
                            (Instant) row[8],
                            (Instant) row[9],
                            officials.get((UUID) row[0]));
                })
                .toList();
    }

    private static List<UUID> ids(List<Object[]> rows, int column) {
        return rows.stream()
                .map(row -> (UUID) row[column])
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toList());
    }
}
