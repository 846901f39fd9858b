package care.training.check.monitoring;

import care.training.check.CaseNumber;
import care.training.check.CheckRules;
import care.training.check.cases.AlertCases;
import care.training.kernel.PlatformClock;
import care.training.notification.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Raises alerts in the transaction of what happened, each once for an employer, a person and a matter. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AlertRaising {
    /**
     * All records of the person, and all checks about the document: what was merged, or asked twice, is one person's. What was
     * taken back is as if it had not been told; the number of what took it back makes another cause of it. What was raised
     * before the post began was told of another. Of several staff numbers of hers it is the one with the latest post.
     */
    private static final String INSERT = """
            with recursive record(id) as (select cast(:person as uuid)
                    union select p.id from person p join record r on p.merged_into = r.id),
                hers as (select a.matter, a.sequence, a.raised_at from alert a where a.organization = :organization
                    and (a.person_id in (select id from record) or a.check_id in (
                        select o.id from credential_check o join credential_check c on c.document_hash = o.document_hash
                        where c.id = cast(:check as uuid) and o.organization = :organization))),
                back(last) as (select coalesce(max(sequence), 0) from hers where matter in (:takenBackBy))
            insert into alert (id, organization, kind, person_id, check_id, cause, certificate, raised_at, acknowledge_by)
            select :id, :organization, :kind, cast(:person as uuid), cast(:check as uuid),
                cast(:cause as text) || case when back.last = 0 then '' else ':' || back.last end,
                cast(:certificate as text), :at, :limit
            from back where not exists (select 1 from hers where matter in (:matters) and sequence > back.last
                and (cast(:since as timestamptz) is null or raised_at >= cast(:since as timestamptz)))
            on conflict do nothing returning sequence, (select m.person_ref from staff_member m
                left join employment e on e.member_id = m.id and e.superseded_at is null
                where m.organization = :organization and m.person_id = cast(:person as uuid)
                order by e.valid_from desc nulls last, m.person_ref limit 1)""";

    /** What told of her before, and still stands. */
    private static final String STANDING = """
            with recursive record(id) as (select cast(:person as uuid)
                    union select p.id from person p join record r on p.merged_into = r.id)
            select a.id from alert a where a.organization = :organization and a.person_id in (select id from record)
                and a.check_id is null and a.matter in (:matters) order by a.sequence desc limit 1""";

    private static final List<String> NOTHING = List.of("");

    private static final String RAISED = "care.training.alert.raised";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CheckRules rules;

    @Inject
    private Outbox outbox;

    @Inject
    private AlertCases cases;

    @Inject
    private Clock clock;

    /** Employers in the order of their codes, so that two who raise for the same ones do not wait for each other. */
    void raise(Collection<NewAlert> alerts) {
        alerts.stream().sorted(Comparator.comparing(NewAlert::organization)).forEach(this::raise);
    }

    private void raise(NewAlert alert) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        List<String> matters = Stream.concat(Stream.of(alert.matter()), alert.covered().stream())
                .toList();
        List<?> raised = insert(alert, id, matters, now);
        raised.forEach(row -> tell(alert, id, (Object[]) row, now));
        if (alert.doubt() != null) {
            open(alert, raised.isEmpty() ? standing(alert, matters) : Optional.of(id), now);
        }
    }

    /** Its number and her staff number; nothing where it was told before. */
    private List<?> insert(NewAlert alert, UUID id, List<String> matters, Instant now) {
        return database.createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("organization", alert.organization())
                .setParameter("kind", alert.kind().name())
                .setParameter("person", alert.personId())
                .setParameter("check", alert.checkId())
                .setParameter("cause", alert.cause())
                .setParameter("matters", matters)
                .setParameter("takenBackBy", alert.takenBackBy().isEmpty() ? NOTHING : alert.takenBackBy())
                .setParameter("since", alert.since() == null ? null : start(alert.since()))
                .setParameter("certificate", alert.certificate())
                .setParameter("at", now)
                .setParameter("limit", rules.acknowledgeBy(now))
                .getResultList();
    }

    private void tell(NewAlert alert, UUID id, Object[] numbers, Instant now) {
        AlertEvent event = new AlertEvent(
                id,
                ((Number) numbers[0]).longValue(),
                alert.kind(),
                (String) numbers[1],
                alert.checkId(),
                alert.certificate(),
                now,
                rules.acknowledgeBy(now));
        outbox.add(alert.organization(), RAISED, "/alerts", id.toString(), event);
    }

    /** Also where it was told before: what is compared may have changed since, and then it is another question. */
    private void open(NewAlert alert, Optional<UUID> id, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.ZONE);
        id.ifPresent(told -> cases.open(
                told,
                alert.doubt(),
                CaseNumber.random(today),
                now.truncatedTo(ChronoUnit.MILLIS),
                rules.caseDueOn(today)));
    }

    private Optional<UUID> standing(NewAlert alert, List<String> matters) {
        List<?> found = database.createNativeQuery(STANDING, UUID.class)
                .setParameter("person", alert.personId())
                .setParameter("organization", alert.organization())
                .setParameter("matters", matters)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(PlatformClock.ZONE).toInstant();
    }
}
