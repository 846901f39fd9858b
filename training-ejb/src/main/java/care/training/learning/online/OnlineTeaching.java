package care.training.learning.online;

import care.training.catalog.Classes;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.OneAtATime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the caller's organization's own classes read and watch online. */
@Stateless
@RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
public class OnlineTeaching {
    /** More than any class has. */
    public static final int MOST_UNITS = 200;

    static final int MOST_QUESTIONS = 50;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Classes classes;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** In their order. Problems: NOT_FOUND, for another organization's class too. */
    public List<TaughtUnit> units(UUID classId) {
        classes.mine(classId);
        Map<UUID, List<NewQuestion>> questions = database.createQuery(
                        "select q from OnlineQuestion q join OnlineUnit u on u.id = q.unitId where u.classId = :offered"
                                + " order by q.id",
                        OnlineQuestion.class)
                .setParameter("offered", classId)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        OnlineQuestion::unitId, Collectors.mapping(OnlineQuestion::written, Collectors.toList())));
        return own(classId).stream()
                .map(unit -> new TaughtUnit(
                        unit.id(),
                        unit.position(),
                        unit.title(),
                        unit.minutes(),
                        unit.body(),
                        unit.link(),
                        questions.get(unit.id())))
                .toList();
    }

    /** Adds a unit after the others. Problems: NOT_FOUND, TOO_MANY. */
    public UUID add(UUID classId, NewUnit given) {
        classes.mine(classId);
        oneAtATime.hold("online-units", classId.toString());
        List<OnlineUnit> known = own(classId);
        if (known.size() >= MOST_UNITS) {
            throw new Problem(ProblemCode.TOO_MANY, MOST_UNITS);
        }
        int position = known.isEmpty() ? 1 : known.get(known.size() - 1).position() + 1;
        OnlineUnit unit = new OnlineUnit(classId, position, given, caller.subject(), clock.instant());
        database.persist(unit);
        database.flush();
        database.persist(new OnlineQuestion(unit.id(), given.question()));
        return unit.id();
    }

    /** Adds a question to a unit. Problems: NOT_FOUND, TOO_MANY. */
    public void ask(UUID classId, UUID unitId, NewQuestion given) {
        TaughtUnit unit = units(classId).stream()
                .filter(known -> known.id().equals(unitId))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        if (unit.questions().size() >= MOST_QUESTIONS) {
            throw new Problem(ProblemCode.TOO_MANY, MOST_QUESTIONS);
        }
        database.persist(new OnlineQuestion(unitId, given));
    }

    private List<OnlineUnit> own(UUID classId) {
        return database.createQuery(
                        "select u from OnlineUnit u where u.classId = :offered order by u.position", OnlineUnit.class)
                .setParameter("offered", classId)
                .setMaxResults(MOST_UNITS)
                .getResultList();
    }
}
