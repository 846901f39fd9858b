package care.training.reporting;

import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.kernel.PlatformClock;
import care.training.kernel.SocialCreditCode;
import care.training.scheduling.ExamRules;
import care.training.standard.Standard;
import care.training.standard.StandardOfDay;
import care.training.standard.Standards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/**
 * How far each session of an organizer is, read in one query whatever their number. It only looks: whether results may
 * be published or certificates issued is decided by the services that do it, which look again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SessionProgressTable {
    private static final Instant LONG_AGO = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant FAR_AWAY = Instant.parse("9999-01-01T00:00:00Z");

    /** A theory exam is done when it is marked, or when it was not begun in time; skills when every assessor signed. */
    private static final String FOUND = """
            from (select s.*, p.name as site, d.assessors, d.invigilators, b.candidates, b.theory, b.skills, b.complete,
                r.published_at, r.notice_ends_on, r.passed, r.certified, x.recused, c.batch, c.failed,
                case when c.running then 'CERTIFYING'
                    when r.notice_ends_on >= :today then 'IN_NOTICE'
                    when r.passed > r.certified then 'TO_CERTIFY'
                    when r.published_at is not null then 'DONE'
                    when s.registration_opens > :now then 'ANNOUNCED'
                    when s.registration_closes > :now then 'REGISTRATION'
                    when s.theory_at > :now then 'CLOSED'
                    when b.candidates = 0 then 'EMPTY'
                    when b.candidates = b.complete then 'TO_PUBLISH'
                    else 'HELD' end as step
            from exam_session s join site p on p.id = s.site_id
            cross join lateral (
                select count(*) filter (where kind = 'ASSESSOR') as assessors,
                    count(*) filter (where kind = 'INVIGILATOR') as invigilators
                from duty where session_id = s.id) d
            cross join lateral (
                select count(*) as candidates, count(*) filter (where m.theory) as theory,
                    count(*) filter (where m.skills) as skills, count(*) filter (where m.theory and m.skills) as complete
                from (select case when t.id is null then s.theory_at < :startedBefore
                            else t.submitted_at is not null end as theory,
                        d.assessors > 0 and k.signed = d.assessors and k.absent in (0, k.signed) as skills
                    from booking b left join sitting t on t.booking_id = b.id
                    cross join lateral (
                        select count(*) as signed, count(*) filter (where k.absent) as absent
                        from scorecard k join duty o on o.session_id = k.session_id and o.person_id = k.assessor
                        where k.booking_id = b.id and k.signed_at is not null and o.kind = 'ASSESSOR') k
                    where b.session_id = s.id and b.state = 'BOOKED') m) b
            cross join lateral (
                select max(r.published_at) as published_at, max(r.notice_ends_on) as notice_ends_on,
                    count(*) filter (where r.passed) as passed, count(f.certificate_id) as certified
                from result r left join certificate c on c.result_id = r.id
                    left join certificate_file f on f.certificate_id = c.id
                where r.session_id = s.id) r
            cross join lateral (
                select count(*) as recused from duty o where r.published_at is null and o.session_id = s.id
                    and o.kind = 'ASSESSOR' and exists (
                        select 1 from recusals_of(o.person_id, cast(s.skills_at at time zone 'Asia/Shanghai' as date)) q
                        join booking b on b.person_id = q.candidate
                        where b.session_id = s.id and b.state = 'BOOKED')) x
            left join lateral (
                select l.id as batch, l.finished_at is null as running,
                    (select count(*) from certificate_batch_row w where w.batch_id = l.id and w.state = 'FAILED'
                        and not exists (select 1 from certificate c join certificate_file f on f.certificate_id = c.id
                            where c.result_id = w.result_id)) as failed
                from certificate_batch l where l.session_id = s.id
                order by l.started_at desc limit 1) c on true
            where s.organizer = :organizer) as w
            where w.step in (:steps) and w.level in (:levels) and w.theory_at >= :from and w.theory_at < :to""";

    private static final String ONE = " and w.id = :id";

    private static final Map<String, Class<?>> COLUMNS = columns();

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Standards standards;

    @Inject
    private ExamRules rules;

    @Inject
    private Clock clock;

    Page<SessionProgress> page(SocialCreditCode organizer, SessionProgressQuery query, int page, int size) {
        String order = query.latestFirst() ? " order by w.theory_at desc, w.id" : " order by w.theory_at, w.id";
        List<SessionProgress> found = rows(FOUND + order, organizer, query)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultStream()
                .map(this::progress)
                .toList();
        NativeQuery<?> count =
                database.createNativeQuery("select count(*) " + FOUND).unwrap(NativeQuery.class);
        long total = ((Number) with(count, organizer, query).getSingleResult()).longValue();
        return new Page<>(found, total);
    }

    Optional<SessionProgress> one(SocialCreditCode organizer, UUID id) {
        return rows(FOUND + ONE, organizer, SessionProgressQuery.at(Set.of()))
                .setParameter("id", id)
                .getResultStream()
                .map(this::progress)
                .findFirst();
    }

    private NativeQuery<Tuple> rows(String from, SocialCreditCode organizer, SessionProgressQuery query) {
        NativeQuery<Tuple> rows =
                database.createNativeQuery("select w.* " + from, Tuple.class).unwrap(NativeQuery.class);
        COLUMNS.forEach(rows::addScalar);
        return with(rows, organizer, query);
    }

    private <T> NativeQuery<T> with(NativeQuery<T> typed, SocialCreditCode organizer, SessionProgressQuery query) {
        Instant now = clock.instant();
        Set<SessionStep> steps = query.steps().isEmpty() ? EnumSet.allOf(SessionStep.class) : query.steps();
        Set<Level> levels = query.level() == null ? EnumSet.allOf(Level.class) : EnumSet.of(query.level());
        return typed.setParameter("organizer", organizer.value())
                .setParameter("now", now)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("startedBefore", now.minus(rules.lateLimit()))
                .setParameterList("steps", steps.stream().map(Enum::name).toList())
                .setParameterList("levels", levels.stream().map(Level::number).toList())
                .setParameter("from", query.from() == null ? LONG_AGO : start(query.from()))
                .setParameter(
                        "to", query.to() == null ? FAR_AWAY : start(query.to().plusDays(1)));
    }

    private SessionProgress progress(Tuple row) {
        Standard standard = standards.of(new StandardOfDay(
                text(row, "occupation"),
                text(row, "edition"),
                number(row, "standards_revision"),
                time(row, "theory_at").atZone(PlatformClock.ZONE).toLocalDate()));
        int expected = Math.max(1, number(row, "candidates"));
        return new SessionProgress(
                row.get("id", UUID.class),
                standard,
                Level.of(number(row, "level")),
                text(row, "site"),
                time(row, "theory_at"),
                time(row, "skills_at"),
                number(row, "seats"),
                time(row, "registration_opens"),
                time(row, "registration_closes"),
                number(row, "candidates"),
                new SessionProgress.Staff(
                        number(row, "assessors"),
                        number(row, "recused"),
                        standard.assessors(expected),
                        number(row, "invigilators"),
                        standard.invigilators(expected)),
                new SessionProgress.Marks(number(row, "theory"), number(row, "skills"), number(row, "complete")),
                new SessionProgress.Outcome(
                        time(row, "published_at"),
                        row.get("notice_ends_on", LocalDate.class),
                        number(row, "passed"),
                        number(row, "certified")),
                new SessionProgress.Batch(row.get("batch", UUID.class), number(row, "failed")),
                SessionStep.valueOf(text(row, "step")));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(PlatformClock.ZONE).toInstant();
    }

    private static int number(Tuple row, String column) {
        Integer value = row.get(column, Integer.class);
        return value == null ? 0 : value;
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }

    private static Instant time(Tuple row, String column) {
        return row.get(column, Instant.class);
    }

    private static Map<String, Class<?>> columns() {
        Map<String, Class<?>> columns = new LinkedHashMap<>();
        List.of("id", "batch").forEach(name -> columns.put(name, UUID.class));
        List.of("occupation", "edition", "site", "step").forEach(name -> columns.put(name, String.class));
        List.of("theory_at", "skills_at", "registration_opens", "registration_closes", "published_at")
                .forEach(name -> columns.put(name, Instant.class));
        List.of(
                        "level",
                        "standards_revision",
                        "seats",
                        "candidates",
                        "assessors",
                        "recused",
                        "invigilators",
                        "theory",
                        "skills",
                        "complete",
                        "passed",
                        "certified",
                        "failed")
                .forEach(name -> columns.put(name, Integer.class));
        columns.put("notice_ends_on", LocalDate.class);
        return columns;
    }
}
