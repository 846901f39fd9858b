package care.training.registry.identity;

import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.AuditTrail;
import care.training.registry.OneAtATime;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.registry.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Another name or document of somebody: asked for by herself and decided by a clerk of the association, or added by a clerk.
 * Nothing else adds to a record.
 */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
public class IdentityChanges {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private People people;

    @Inject
    private Additions additions;

    @Inject
    private FieldCipher cipher;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** The caller asks for herself. Problems: IDENTITY_NOT_STATED, CHANGE_ALREADY_ASKED. */
    @RolesAllowed({Roles.CAREGIVER, Roles.ASSESSOR})
    public ChangeView ask(NewChange asked) {
        Person me = people.mine();
        oneAtATime.hold("identity-change", me.id().toString());
        requireNoOther(of(me.id(), false), asked);
        return kept(me, new IdentityChange(me, asked, cipher, caller.subject(), clock.instant()));
    }

    /**
     * A clerk adds it. Where more hangs on it than this record, it waits for another clerk instead and nothing is recorded yet.
     * Problems: NOT_FOUND, PERSON_MERGED, DOCUMENT_ON_RECORD, DOCUMENT_OF_ANOTHER_PERSON, NAME_ON_RECORD, INVALID_INPUT,
     * CHANGE_ALREADY_ASKED.
     */
    public Addition add(UUID personId, NewChange added) {
        Person person = people.get(personId);
        if (!additions.needAnother(person, added)) {
            return new Addition(additions.record(person, added), null);
        }
        oneAtATime.hold("identity-change", personId.toString());
        requireNoOther(of(personId, true), added);
        audit.viewed(personId, "IDENTITY_CHANGE", "an addition that waits for another clerk");
        return new Addition(
                null, kept(person, IdentityChange.byClerk(person, added, cipher, caller.subject(), clock.instant())));
    }

    private static void requireNoOther(List<ChangeView> before, NewChange asked) {
        boolean waiting = before.stream()
                .anyMatch(change -> change.kind() == asked.kind() && change.state() == ChangeState.ASKED);
        if (waiting) {
            throw new Problem(ProblemCode.CHANGE_ALREADY_ASKED);
        }
    }

    private ChangeView kept(Person person, IdentityChange change) {
        database.persist(change);
        return change.view(person.name(), cipher, caller.subject());
    }

    /** What the caller asked for, the latest first. */
    @RolesAllowed({Roles.CAREGIVER, Roles.ASSESSOR})
    public List<ChangeView> mine() {
        return people.minePossibly().map(me -> of(me.id(), false)).orElse(List.of());
    }

    private List<ChangeView> of(UUID person, boolean byClerk) {
        return views(database.createQuery(
                        "select c from IdentityChange c where c.personId = :person and c.byClerk = :clerk"
                                + " order by c.askedAt desc, c.id",
                        IdentityChange.class)
                .setParameter("person", person)
                .setParameter("clerk", byClerk)
                .getResultList());
    }

    /** Those that wait for a decision, the oldest first. */
    public Page<ChangeView> waiting(int page, int size) {
        List<IdentityChange> found = database.createQuery(
                        "select c from IdentityChange c where c.state = :asked order by c.askedAt, c.id",
                        IdentityChange.class)
                .setParameter("asked", ChangeState.ASKED)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        long total = database.createQuery("select count(c) from IdentityChange c where c.state = :asked", Long.class)
                .setParameter("asked", ChangeState.ASKED)
                .getSingleResult();
        List<ChangeView> views = views(found);
        views.forEach(view -> audit.viewed(view.personId(), "IDENTITY_CHANGE", "requests that wait for a decision"));
        return new Page<>(views, total);
    }

    /** It is recorded as she, or the first clerk, asked. Problems: NOT_FOUND, CHANGE_NOT_OPEN, CHANGE_NEEDS_ANOTHER and those of recording. */
    public ChangeView approve(UUID id) {
        IdentityChange change = locked(id);
        change.approve(caller.subject(), clock.instant());
        additions.record(people.get(change.personId()), change.asked(cipher));
        return views(List.of(change)).get(0);
    }

    /** Problems: NOT_FOUND, INVALID_INPUT, CHANGE_NOT_OPEN. */
    public ChangeView refuse(UUID id, String reason) {
        IdentityChange change = locked(id);
        change.refuse(Reason.require(reason), caller.subject(), clock.instant());
        return views(List.of(change)).get(0);
    }

    private IdentityChange locked(UUID id) {
        IdentityChange change = database.find(IdentityChange.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (change == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return change;
    }

    private List<ChangeView> views(List<IdentityChange> changes) {
        Map<UUID, Person> persons =
                people.all(changes.stream().map(IdentityChange::personId).collect(Collectors.toSet()));
        return changes.stream()
                .map(change -> change.view(persons.get(change.personId()).name(), cipher, caller.subject()))
                .toList();
    }
}
