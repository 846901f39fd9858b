package care.training.check.misuse;

import care.training.check.CheckView;
import care.training.kernel.DocumentType;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Json;
import care.training.kernel.PlatformClock;
import care.training.registry.PersonName;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Looks at the latest checks of each organization, single ones and batches alike, for what looks like guessing. It looks
 * afterwards, so that no check waits for it, and at what is kept anyway, so that nothing more of anybody is. There is one
 * alarm of a kind a day, and one more each time an organization goes on so when a stop is over.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class GuessWatch {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private MisuseRules rules;

    @Inject
    private FieldCipher cipher;

    @Inject
    private Clock clock;

    @Inject
    private Event<OrganizationStopped> stopped;

    @Schedule(hour = "*", minute = "*", second = "7/15", persistent = false)
    void look() {
        Instant now = clock.instant();
        Instant from = now.minus(rules.window());
        List<?> organizations = database.createNativeQuery(
                        "select organization from (select organization from credential_check where checked_at > :from"
                                + " union all select organization from employment where recorded_at > :from) asked"
                                + " group by organization having count(*) >= :least",
                        String.class)
                .setParameter("from", from)
                .setParameter("least", rules.leastThatAlarms())
                .getResultList();
        for (Object organization : organizations) {
            Guessing.in(asked((String) organization, from))
                    .forEach((kind, found) -> alarm((String) organization, kind, found, now));
        }
    }

    private List<Guessing.Asked> asked(String organization, Instant from) {
        return Stream.concat(checked(organization, from), filed(organization, from))
                .toList();
    }

    private Stream<Guessing.Asked> checked(String organization, Instant from) {
        return rows("""
                select id, subject_cipher from credential_check
                where organization = :organization and checked_at > :from order by checked_at desc""", organization, from)
                .map(row -> Json.read(cipher.decrypt((byte[]) row[1], (UUID) row[0]), CheckView.Subject.class))
                .map(subject -> new Guessing.Asked(
                        new IdentityDocument(subject.documentType(), subject.documentNumber()),
                        new PersonName(subject.name()).key()));
    }

    /** Whoever is put on a staff is looked for on the list, too; by the first document she was known by. */
    private Stream<Guessing.Asked> filed(String organization, Instant from) {
        return rows("""
                select distinct on (f.at, f.person_id) d.type, d.number_cipher, d.person_id, p.name
                from (select e.person_id, min(e.recorded_at) as at from employment e
                    where e.organization = :organization group by e.person_id) f
                    join identity_document d on d.person_id = f.person_id join person p on p.id = f.person_id
                where f.at > :from order by f.at desc, f.person_id, d.recorded_at""", organization, from)
                .map(row -> new Guessing.Asked(
                        new IdentityDocument(
                                DocumentType.valueOf((String) row[0]), cipher.decrypt((byte[]) row[1], (UUID) row[2])),
                        new PersonName((String) row[3]).key()));
    }

    private Stream<Object[]> rows(String query, String organization, Instant from) {
        List<?> rows = database.createNativeQuery(query)
                .setParameter("organization", organization)
                .setParameter("from", from)
                .setMaxResults(rules.lookedAt())
                .getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private void alarm(String organization, AlarmKind kind, int found, Instant now) {
        MisuseRules.Threshold threshold = rules.threshold(kind);
        if (found < threshold.from()) {
            return;
        }
        String until =
                threshold.stop().isZero() ? "" : now.plus(threshold.stop()).toString();
        int raised = database.createNativeQuery("""
                        insert into check_alarm (id, organization, kind, day, raised_at, found, stops_until, stopped_before)
                        select :id, :organization, :kind, :day, :at, :found, cast(nullif(:until, '') as timestamptz),
                            (select count(*) from check_alarm b where b.organization = :organization and b.kind = :kind
                                and b.day = :day and b.stops_until <= :at)
                        on conflict on constraint one_alarm_a_day do nothing""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("organization", organization)
                .setParameter("kind", kind.name())
                .setParameter("day", LocalDate.ofInstant(now, PlatformClock.ZONE))
                .setParameter("at", now)
                .setParameter("found", found)
                .setParameter("until", until)
                .executeUpdate();
        if (raised == 1 && !until.isEmpty()) {
            stopped.fire(new OrganizationStopped(organization));
        }
    }
}
