package care.training.learning.guidance;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Districts;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.AuditTrail;
import care.training.registry.OneAtATime;
import care.training.registry.People;
import care.training.registry.Person;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The association appoints guidance workers and sees, by area, what they recorded. */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
public class GuidancePosts {
    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private Districts districts;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private GuidanceTargets targets;

    @Inject
    private AuditTrail trail;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Somebody guides families in an area from today on; whoever does already keeps her post. Problems: those of {@link
     * People#register}, INVALID_INPUT for an area that is not served.
     */
    public void appoint(IdentityDocument document, String name, String area) {
        if (area == null || districts.find(area).isEmpty()) {
            throw Problem.invalid("area", ProblemCode.UNKNOWN_VALUE, String.valueOf(area));
        }
        Person person = people.register(document, name);
        oneAtATime.hold("guidance-post", person.id() + area);
        if (open().stream()
                .noneMatch(post ->
                        post.personId().equals(person.id()) && post.area().equals(area))) {
            database.persist(
                    new GuidancePost(person.id(), area, LocalDate.now(clock), caller.subject(), clock.instant()));
            database.flush();
        }
    }

    /** Today is the last day of a post. Problems: NOT_FOUND. */
    public void end(UUID postId) {
        GuidancePost post = database.find(GuidancePost.class, postId);
        if (post == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        post.end(LocalDate.now(clock));
    }

    /** The posts that go on, by area and name. */
    public List<PostView> posts() {
        List<GuidancePost> open = open();
        Set<UUID> ids = open.stream().map(GuidancePost::personId).collect(Collectors.toSet());
        Map<UUID, Person> persons = people.all(ids);
        Map<UUID, String> documents = people.maskedDocuments(ids);
        ids.forEach(id -> trail.viewed(id, "GUIDANCE_POST", "list of guidance workers"));
        return open.stream()
                .map(post -> new PostView(
                        post.id(),
                        persons.get(post.personId()).name(),
                        documents.get(post.personId()),
                        post.area(),
                        post.from()))
                .toList();
    }

    /**
     * What was recorded and not taken back, by area and kind of family; a household is visited once a day, however many
     * workers recorded it that day.
     */
    public List<AreaFigures> figures() {
        List<?> rows = database.createNativeQuery("""
                        with household as (
                            select v.area, kind, v.household, count(distinct v.held_on) as visits
                            from guidance_visit v cross join unnest(v.kinds) as kind
                            where not exists (select 1 from guidance_take_back t where t.visit_id = v.id)
                            group by v.area, kind, v.household)
                        select area, kind, count(*), sum(visits), count(*) filter (where visits >= :enough)
                        from household group by area, kind order by area, kind""")
                .setParameter("enough", targets.visits())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new AreaFigures(
                        (String) row[0],
                        HouseholdKind.valueOf((String) row[1]),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue(),
                        ((Number) row[4]).longValue()))
                .toList();
    }

    private List<GuidancePost> open() {
        return database.createQuery(
                        "select g from GuidancePost g where g.to is null order by g.area, g.from, g.id",
                        GuidancePost.class)
                .setMaxResults(MOST)
                .getResultList();
    }
}
