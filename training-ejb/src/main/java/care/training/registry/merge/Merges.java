package care.training.registry.merge;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.AuditTrail;
import care.training.ledger.Ledger;
import care.training.registry.OneAtATime;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.registry.PersonMoves;
import care.training.registry.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Merges two records of one person, and parts them again: one proposes, another approves. */
@Stateless
@RolesAllowed({Roles.ASSOCIATION, Roles.REGULATOR})
public class Merges {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private People people;

    @Inject
    private PersonMoves documents;

    @Inject
    private MergeJournal journal;

    @Inject
    private Ledger ledger;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<PeopleMerging> merging;

    @Inject
    private Event<PeopleMerged> merged;

    @Inject
    private Event<MergeUndone> undone;

    /**
     * Says that two records are one person's; nothing happens before another approves it. Problems: NOT_FOUND,
     * INVALID_INPUT, MERGE_WITH_ITSELF, PERSON_MERGED, MERGE_ALREADY_PROPOSED, and those that {@link #approve} names, so
     * that what can never be approved is not proposed.
     *
     * @param survivor the record that stays
     * @param absorbed the record whose documents, names and all else become the survivor's
     */
    @RolesAllowed(Roles.ASSOCIATION)
    public MergeView propose(UUID survivor, UUID absorbed, String reason) {
        String why = Reason.require(reason);
        if (survivor.equals(absorbed)) {
            throw Problem.invalid("absorbed", ProblemCode.MERGE_WITH_ITSELF);
        }
        people.get(survivor).requireItself();
        people.get(absorbed).requireItself();
        oneAtATime.hold("merge", absorbed.toString());
        requireNoOther(absorbed);
        merging.fire(new PeopleMerging(survivor, absorbed));
        PersonMerge merge = new PersonMerge(survivor, absorbed, why, caller.subject(), clock.instant());
        database.persist(merge);
        return recorded("MERGE_PROPOSED", merge);
    }

    private void requireNoOther(UUID absorbed) {
        long others = database.createQuery(
                        "select count(m) from PersonMerge m where m.absorbed = :absorbed and m.state in :states",
                        Long.class)
                .setParameter("absorbed", absorbed)
                .setParameter("states", Set.of(MergeState.PROPOSED, MergeState.MERGED))
                .getSingleResult();
        if (others > 0) {
            throw new Problem(ProblemCode.MERGE_ALREADY_PROPOSED);
        }
    }

    /**
     * Another approves it: all that the absorbed record holds is the survivor's from now on. Problems: NOT_FOUND,
     * MERGE_NOT_PROPOSED, MERGE_NEEDS_ANOTHER, PERSON_MERGED, MERGE_SAME_SESSION, MERGE_SAME_CLASS,
     * MERGE_CONTRADICTING_BANS, MERGE_COLLIDES.
     */
    public MergeView approve(UUID id) {
        PersonMerge merge = locked(id);
        merge.approve(caller.subject(), clock.instant());
        people.get(merge.survivor()).requireItself();
        Person absorbed = people.get(merge.absorbed());
        absorbed.requireItself();
        merging.fire(new PeopleMerging(merge.survivor(), merge.absorbed()));
        absorbed.mergeInto(merge.survivor());
        database.flush();
        PeopleMerged event = new PeopleMerged(id, merge.survivor(), merge.absorbed());
        documents.move(event);
        journal.moveAll(event);
        database.clear();
        merged.fire(event);
        return recorded("PEOPLE_MERGED", database.find(PersonMerge.class, id));
    }

    /** It is not one person after all, or its proposer takes it back. Problems: NOT_FOUND, MERGE_NOT_PROPOSED. */
    public MergeView turnDown(UUID id) {
        return changed(id, "MERGE_TURNED_DOWN", merge -> merge.turnDown(caller.subject(), clock.instant()));
    }

    /** Says that two persons were merged wrongly. Problems: NOT_FOUND, INVALID_INPUT, MERGE_NOT_IN_EFFECT,
     * UNDOING_ALREADY_ASKED. */
    public MergeView askUndoing(UUID id, String reason) {
        String why = Reason.require(reason);
        return changed(id, "UNDOING_ASKED", merge -> merge.askUndoing(caller.subject(), why, clock.instant()));
    }

    /**
     * Another approves that they are parted: each has back what was its own; what came to the survivor since stays
     * there. Problems: NOT_FOUND, MERGE_NOT_IN_EFFECT, UNDOING_NOT_ASKED, UNDOING_NEEDS_ANOTHER, MERGED_ON.
     */
    public MergeView approveUndoing(UUID id) {
        PersonMerge merge = locked(id);
        merge.undo(caller.subject(), clock.instant());
        if (people.get(merge.survivor()).mergedInto().isPresent()) {
            throw new Problem(ProblemCode.MERGED_ON);
        }
        people.get(merge.absorbed()).mergeInto(null);
        database.flush();
        MergeUndone event = new MergeUndone(id, merge.survivor(), merge.absorbed());
        documents.giveBack(event);
        journal.giveBack(event, PersonMoves.DOCUMENTS);
        database.clear();
        undone.fire(event);
        return recorded("MERGE_UNDONE", database.find(PersonMerge.class, id));
    }

    private MergeView changed(UUID id, String what, Consumer<PersonMerge> change) {
        PersonMerge merge = locked(id);
        change.accept(merge);
        return recorded(what, merge);
    }

    private MergeView recorded(String what, PersonMerge merge) {
        database.flush();
        ledger.append(what, merge.id(), merge.recorded(what));
        audit.viewed(merge.survivor(), "MERGE", "merge of two records");
        audit.viewed(merge.absorbed(), "MERGE", "merge of two records");
        return views(List.of(merge)).get(0);
    }

    /** The merge and both records, so that nothing of theirs changes meanwhile. Problems: NOT_FOUND. */
    private PersonMerge locked(UUID id) {
        PersonMerge merge = database.find(PersonMerge.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (merge == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        // stronger than a pessimistic lock: rows that begin to name one of the two wait as well
        database.createNativeQuery("select id from person where id in (:survivor, :absorbed) order by id for update")
                .setParameter("survivor", merge.survivor())
                .setParameter("absorbed", merge.absorbed())
                .getResultList();
        return merge;
    }

    /** Problems: NOT_FOUND. */
    public MergeView get(UUID id) {
        PersonMerge merge = database.find(PersonMerge.class, id);
        if (merge == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        audit.viewed(merge.survivor(), "MERGE", "merge of two records");
        audit.viewed(merge.absorbed(), "MERGE", "merge of two records");
        return views(List.of(merge)).get(0);
    }

    /** Those that wait for another first, then the latest. */
    public Page<MergeView> list(int page, int size) {
        List<PersonMerge> found = database.createQuery(
                        "select m from PersonMerge m order by case when m.state = :proposed"
                                + " or (m.state = :merged and m.undoingAskedBy is not null) then 0 else 1 end,"
                                + " m.proposedAt desc, m.id",
                        PersonMerge.class)
                .setParameter("proposed", MergeState.PROPOSED)
                .setParameter("merged", MergeState.MERGED)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        TypedQuery<Long> count = database.createQuery("select count(m) from PersonMerge m", Long.class);
        return new Page<>(views(found), count.getSingleResult());
    }

    /** Those that wait for another: proposed, or asked to be undone; the oldest first. */
    public Page<MergeView> waiting(int page, int size) {
        String waiting = " from PersonMerge m where m.state = :proposed"
                + " or (m.state = :merged and m.undoingAskedBy is not null)";
        List<PersonMerge> found = undecided(database.createQuery(
                        "select m" + waiting + " order by coalesce(m.undoingAskedAt, m.proposedAt), m.id",
                        PersonMerge.class))
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        return new Page<>(
                views(found),
                undecided(database.createQuery("select count(m)" + waiting, Long.class))
                        .getSingleResult());
    }

    private static <T> TypedQuery<T> undecided(TypedQuery<T> query) {
        return query.setParameter("proposed", MergeState.PROPOSED).setParameter("merged", MergeState.MERGED);
    }

    /** Every merge that a record was part of, the latest first. */
    public List<MergeView> ofPerson(UUID person) {
        return views(database.createQuery(
                        "select m from PersonMerge m where m.survivor = :person or m.absorbed = :person"
                                + " order by m.proposedAt desc, m.id",
                        PersonMerge.class)
                .setParameter("person", person)
                .getResultList());
    }

    private List<MergeView> views(List<PersonMerge> merges) {
        Set<UUID> ids = merges.stream()
                .flatMap(merge -> Stream.of(merge.survivor(), merge.absorbed()))
                .collect(Collectors.toSet());
        Map<UUID, Person> persons = people.all(ids);
        Map<UUID, String> numbers = people.maskedDocuments(ids);
        return merges.stream()
                .map(merge -> merge.view(
                        side(persons.get(merge.survivor()), numbers),
                        side(persons.get(merge.absorbed()), numbers),
                        caller.subject()))
                .toList();
    }

    private static MergeView.Side side(Person person, Map<UUID, String> numbers) {
        return new MergeView.Side(
                person.id(),
                person.name(),
                numbers.get(person.id()),
                person.birthDate().orElse(null));
    }
}
