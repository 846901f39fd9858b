package care.training.registry.employment;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.ledger.AuditTrail;
import care.training.registry.Organizations;
import care.training.registry.People;
import care.training.registry.Person;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Who worked where, as what and under whom, on any day, as it was known at any time: one query. */
@Stateless
public class Posts {
    private static final String SOUGHT = """
             from Employment e join StaffMember m on m.id = e.memberId join Person p on p.id = e.personId
             left join Person g on g.id = e.managerId
             where e.organization = :organization and e.validFrom <= :day and (e.validTo is null or e.validTo >= :day)
             and e.recordedAt <= :known and (e.supersededAt is null or e.supersededAt > :known)
             and (:words = '' or locate(:words, lower(p.name)) > 0 or locate(:words, lower(m.personRef)) > 0
             or locate(:words, lower(e.position)) > 0 or locate(:words, lower(g.name)) > 0)""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private Organizations organizations;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * What is asked.
     *
     * @param words part of a name, of the manager's name, of a staff number or a post; null or blank for all
     * @param day null for today
     * @param knownOn as it was known at the end of that day; null for what is known now
     */
    public record Query(String words, LocalDate day, LocalDate knownOn) {}

    /** The staff of the caller's organization, by name. Problems: NO_ORGANIZATION. */
    @RolesAllowed(Roles.EMPLOYER)
    public Page<PostView> mine(Query query, int page, int size) {
        return page(caller.requireOrganization().value(), query, page, size);
    }

    /** The staff of an organization, for the authority; who was looked at is recorded. Problems: UNKNOWN_ORGANIZATION. */
    @RolesAllowed({Roles.REGULATOR, Roles.AUDITOR})
    public Page<PostView> of(SocialCreditCode organization, Query query, int page, int size) {
        Page<PostView> found = page(organizations.get(organization).creditCode().value(), query, page, size);
        found.items().forEach(post -> audit.viewed(post.personId(), "EMPLOYMENT", "who worked where and under whom"));
        return found;
    }

    /** All that was ever filed under a number of the caller's organization, the latest filing first. Problems: NOT_FOUND. */
    @RolesAllowed(Roles.EMPLOYER)
    public List<PostView> history(PersonRef ref) {
        List<Employment> rows = database.createQuery("""
                        select e from Employment e join StaffMember m on m.id = e.memberId
                        where m.organization = :organization and m.personRef = :ref
                        order by e.recordedAt desc, e.validFrom desc""", Employment.class)
                .setParameter("organization", caller.requireOrganization().value())
                .setParameter("ref", ref.value())
                .getResultList();
        if (rows.isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return views(rows);
    }

    /**
     * Who holds a post, for the authority; that it was asked, and what for, is recorded. Problems: NOT_FOUND; INVALID_INPUT
     * without a reason.
     */
    @RolesAllowed({Roles.REGULATOR, Roles.AUDITOR})
    public PostView holder(UUID post, LookReason reason) {
        if (reason == null) {
            throw Problem.invalid("reason", ProblemCode.REQUIRED);
        }
        Employment held = post == null ? null : database.find(Employment.class, post);
        if (held == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        audit.viewed(held.personId(), "EMPLOYMENT", reason.name());
        return views(List.of(held)).get(0);
    }

    private Page<PostView> page(String organization, Query query, int page, int size) {
        Instant now = clock.instant();
        LocalDate day = query.day() == null ? now.atZone(PlatformClock.ZONE).toLocalDate() : query.day();
        Instant known = query.knownOn() == null
                ? now
                : query.knownOn()
                        .plusDays(1)
                        .atStartOfDay(PlatformClock.ZONE)
                        .toInstant()
                        .minusNanos(1000);
        String words = query.words() == null ? "" : query.words().strip().toLowerCase(Locale.ROOT);
        List<Employment> rows = with(
                        database.createQuery("select e " + SOUGHT + " order by p.name, e.id", Employment.class),
                        organization,
                        day,
                        known,
                        words)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        return new Page<>(
                views(rows),
                with(database.createQuery("select count(e) " + SOUGHT, Long.class), organization, day, known, words)
                        .getSingleResult());
    }

    private static <T> TypedQuery<T> with(
            TypedQuery<T> typed, String organization, LocalDate day, Instant known, String words) {
        return typed.setParameter("organization", organization)
                .setParameter("day", day)
                .setParameter("known", known)
                .setParameter("words", words);
    }

    private List<PostView> views(List<Employment> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Names names = new Names(rows);
        return rows.stream().map(names::view).toList();
    }

    /** The names, documents and numbers of those who stand in some rows, read at once. */
    private final class Names {
        private final Map<UUID, Person> persons;
        private final Map<UUID, String> documents;
        private final Map<UUID, String> refs = new HashMap<>();
        private final Map<UUID, String> members = new HashMap<>();

        Names(List<Employment> rows) {
            List<UUID> ids = rows.stream()
                    .flatMap(row -> Stream.concat(Stream.of(row.personId()), row.managerId().stream()))
                    .distinct()
                    .toList();
            persons = people.all(ids);
            documents = people.maskedDocuments(ids);
            database.createQuery(
                            "select m from StaffMember m where m.organization = :organization and m.personId in :ids"
                                    + " order by m.personRef desc",
                            StaffMember.class)
                    .setParameter("organization", rows.get(0).organization())
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(member -> {
                        refs.put(member.personId(), member.personRef());
                        members.put(member.id(), member.personRef());
                    });
        }

        PostView view(Employment row) {
            UUID manager = row.managerId().orElse(null);
            return new PostView(
                    members.get(row.memberId()),
                    row.personId(),
                    persons.get(row.personId()).name(),
                    documents.get(row.personId()),
                    row.organization(),
                    row.position(),
                    row.occupation().orElse(null),
                    manager == null ? null : refs.get(manager),
                    manager == null ? null : persons.get(manager).name(),
                    row.validFrom(),
                    row.validTo().orElse(null),
                    row.recordedAt(),
                    row.supersededAt().orElse(null));
        }
    }
}
