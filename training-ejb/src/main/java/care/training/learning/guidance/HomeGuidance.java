package care.training.learning.guidance;

import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.People;
import care.training.registry.Person;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A guidance worker records which families she guided, perhaps days later than she did, and each record once. */
@Stateless
@RolesAllowed(Roles.CAREGIVER)
public class HomeGuidance {
    /** A phone may be without a network for long, but not for ever. */
    static final int DAYS_BACK = 120;

    private static final int KEY_LENGTH = 12;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Whose records a device may send, and for which areas.
     *
     * @param worker tells her records from another worker's on the same device; nothing else can be done with it
     * @param today the platform's day, for a device whose clock is wrong
     */
    public record Worker(String worker, List<String> areas, LocalDate today) {}

    /** Empty for a caregiver who is no guidance worker. */
    public Optional<Worker> worker() {
        return people.minePossibly().flatMap(person -> {
            LocalDate today = LocalDate.now(clock);
            List<String> areas = areas(person.id(), today);
            return areas.isEmpty() ? Optional.empty() : Optional.of(new Worker(key(person), areas, today));
        });
    }

    /**
     * Records a visit under the number that the device gave it; sent again, it answers as the first time. Problems:
     * NO_GUIDANCE_POST where she guided nobody there that day, VISIT_TOO_OLD, DATE_IN_FUTURE, KEY_REUSED where the number
     * stands for something else.
     */
    public RecordedVisit record(UUID id, NewVisit visit) {
        UUID worker = people.mine().id();
        requireDay(visit.on());
        if (!areas(worker, visit.on()).contains(visit.area())) {
            throw new Problem(ProblemCode.NO_GUIDANCE_POST);
        }
        byte[] digest = sha256(worker + "|" + visit.content());
        database.createNativeQuery("""
                        insert into guidance_visit
                            (id, worker_id, area, household, kinds, held_on, occasion, topics, recorded_at, digest)
                        values (:id, :worker, :area, :household, string_to_array(:kinds, ','), :on, :occasion,
                            string_to_array(:topics, ','), :at, :digest) on conflict (id) do nothing""")
                .setParameter("id", id)
                .setParameter("worker", worker)
                .setParameter("area", visit.area())
                .setParameter("household", cipher.lookupKey(visit.householdKey(worker)))
                .setParameter("kinds", names(visit.kinds()))
                .setParameter("on", visit.on())
                .setParameter("occasion", visit.occasion().name())
                .setParameter("topics", names(visit.topics()))
                .setParameter("at", clock.instant())
                .setParameter("digest", digest)
                .executeUpdate();
        byte[] kept =
                (byte[]) database.createNativeQuery("select digest from guidance_visit where id = ?", byte[].class)
                        .setParameter(1, id)
                        .getSingleResult();
        if (!MessageDigest.isEqual(kept, digest)) {
            throw new Problem(ProblemCode.KEY_REUSED);
        }
        return visits(worker, " and v.id = '" + id + "'", 0, 1).get(0);
    }

    /** The visit was recorded wrongly: it counts no more; again changes nothing. Problems: NOT_FOUND, for another's too. */
    public void takeBack(UUID id) {
        UUID worker = people.minePossibly().map(Person::id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        if (visits(worker, " and v.id = '" + id + "'", 0, 1).isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        database.createNativeQuery("insert into guidance_take_back (visit_id, taken_back_by, taken_back_at)"
                        + " values (?, ?, ?) on conflict (visit_id) do nothing")
                .setParameter(1, id)
                .setParameter(2, caller.subject())
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    /** The caller's visits, the latest first. */
    public Page<RecordedVisit> mine(int page, int size) {
        Optional<Person> person = people.minePossibly();
        if (person.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        UUID worker = person.get().id();
        long total = ((Number) database.createNativeQuery("select count(*) from guidance_visit where worker_id = ?")
                        .setParameter(1, worker)
                        .getSingleResult())
                .longValue();
        return new Page<>(visits(worker, "", Page.first(page, size), Page.size(size)), total);
    }

    private void requireDay(LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        if (on.isAfter(today)) {
            throw Problem.invalid("on", ProblemCode.DATE_IN_FUTURE);
        } else if (on.isBefore(today.minusDays(DAYS_BACK))) {
            throw Problem.invalid("on", ProblemCode.VISIT_TOO_OLD, DAYS_BACK);
        }
    }

    private List<String> areas(UUID personId, LocalDate on) {
        return database.createQuery(
                        "select g.area from GuidancePost g where g.personId = :person and g.from <= :on"
                                + " and (g.to is null or g.to >= :on) order by g.area",
                        String.class)
                .setParameter("person", personId)
                .setParameter("on", on)
                .getResultList();
    }

    private List<RecordedVisit> visits(UUID worker, String which, int first, int size) {
        List<?> rows = database.createNativeQuery("""
                        select v.id, v.area, array_to_string(v.kinds, ','), v.held_on, v.occasion,
                            array_to_string(v.topics, ','), v.recorded_at, t.visit_id is not null
                        from guidance_visit v left join guidance_take_back t on t.visit_id = v.id
                        where v.worker_id = :worker""" + which + " order by v.held_on desc, v.recorded_at desc, v.id")
                .setParameter("worker", worker)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(HomeGuidance::visit).toList();
    }

    private static RecordedVisit visit(Object[] row) {
        return new RecordedVisit(
                (UUID) row[0],
                (String) row[1],
                Arrays.stream(((String) row[2]).split(","))
                        .map(HouseholdKind::valueOf)
                        .toList(),
                row[3] instanceof Date day ? day.toLocalDate() : (LocalDate) row[3],
                Occasion.valueOf((String) row[4]),
                Arrays.stream(((String) row[5]).split(",")).map(Topic::valueOf).toList(),
                (Instant) row[6],
                (Boolean) row[7]);
    }

    private static String names(java.util.Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(java.util.stream.Collectors.joining(","));
    }

    private String key(Person person) {
        return HexFormat.of()
                .formatHex(cipher.lookupKey("guidance-worker:" + person.id()))
                .substring(0, KEY_LENGTH * 2);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
