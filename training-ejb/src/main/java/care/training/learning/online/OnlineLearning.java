package care.training.learning.online;

import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.kernel.DatabaseTime;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.learning.LearningRules;
import care.training.learning.enrolment.Enrolment;
import care.training.registry.OneAtATime;
import care.training.registry.People;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A caregiver learns online; her time is counted here and nowhere else. */
@Stateless
@RolesAllowed(Roles.CAREGIVER)
public class OnlineLearning {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private Classes classes;

    @Inject
    private OnlineCredits credits;

    @Inject
    private DatabaseTime time;

    @Inject
    private LearningRules rules;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private Clock clock;

    /** The units of a class she is in, in order. Problems: NOT_FOUND where she is in no such class. */
    public List<UnitView> units(UUID classId) {
        Enrolment enrolment = place(classId);
        Map<UUID, Integer> seconds = credits.seconds(enrolment.id());
        return database.createQuery(
                        "select u from OnlineUnit u where u.classId = :offered order by u.position", OnlineUnit.class)
                .setParameter("offered", classId)
                .getResultStream()
                .map(unit -> UnitView.of(unit, seconds.getOrDefault(unit.id(), 0)))
                .toList();
    }

    /** Problems: NOT_FOUND, for a unit of a class she is not in, too. */
    public UnitView unit(UUID unitId) {
        OnlineUnit unit = find(unitId);
        return UnitView.of(unit, credits.seconds(place(unit.classId()).id()).getOrDefault(unitId, 0));
    }

    /**
     * Begins to count. Whatever window counted before falls silent. Problems: NOT_FOUND, CLASS_NOT_RUNNING,
     * UNIT_COMPLETE.
     */
    public Beat start(UUID unitId) {
        OnlineUnit unit = find(unitId);
        Enrolment enrolment = place(unit.classId());
        requireRunning(unit.classId());
        oneAtATime.hold("online", enrolment.personId().toString());
        int seconds = credits.seconds(enrolment.id()).getOrDefault(unitId, 0);
        if (seconds >= unit.minutes() * 60) {
            throw new Problem(ProblemCode.UNIT_COMPLETE);
        }
        Instant now = endOthers(enrolment.personId());
        OnlineToken token = OnlineToken.next();
        OnlineStream stream = new OnlineStream(enrolment.personId(), enrolment.id(), unitId, now, token.hash());
        database.persist(stream);
        database.flush();
        return answer(stream, unit, token, seconds, BeatOutcome.COUNTING);
    }

    /**
     * The page is still open. Problems: NOT_FOUND, STREAM_ENDED where another window counts now, BEAT_OUT_OF_TURN for a
     * token that is not the last one given.
     *
     * @param given the answer to the open question; null where none is given
     * @param stopping whether she wants to stop: a question is asked now, so that no time is lost
     */
    public Beat beat(UUID streamId, String token, Option given, boolean stopping) {
        UUID personId = people.mine().id();
        OnlineStream stream = Optional.ofNullable(
                        database.find(OnlineStream.class, streamId, LockModeType.PESSIMISTIC_WRITE))
                .filter(known -> known.personId().equals(personId))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        OnlineUnit unit = find(stream.unitId());
        OnlineToken next = OnlineToken.next();
        Instant now = time.now();
        boolean asked = stream.isAsked();
        boolean inTime = stream.beat(now, new OnlineToken(token).hash(), next.hash(), rules.online());
        BeatOutcome outcome = inTime ? BeatOutcome.COUNTING : BeatOutcome.MISSED;
        if (inTime && asked && given != null) {
            outcome = answered(stream, unit, given, now);
        }
        int seconds = credits.seconds(stream.enrolmentId()).getOrDefault(unit.id(), 0);
        int left = unit.minutes() * 60 - seconds;
        if (left <= 0) {
            stream.end(now);
            outcome = BeatOutcome.COMPLETE;
        } else if (stream.isQuestionDue(rules.online(), left, stopping)) {
            stream.ask(question(unit.id()), now);
        }
        if (outcome == BeatOutcome.COUNTING && stream.isAsked()) {
            outcome = BeatOutcome.ASKED;
        }
        database.flush();
        return answer(stream, unit, next, seconds, outcome);
    }

    private BeatOutcome answered(OnlineStream stream, OnlineUnit unit, Option given, Instant now) {
        boolean right = database.find(OnlineQuestion.class, stream.questionId()).isRight(given);
        int counted = stream.answer(right, now, rules.online());
        if (right) {
            credits.add(database.find(Enrolment.class, stream.enrolmentId()), unit, counted);
            return BeatOutcome.RIGHT;
        }
        return stream.isAsked() ? BeatOutcome.WRONG : BeatOutcome.MISSED;
    }

    /** Ends what else of hers counts, and says when: what begins then overlaps with none of it. */
    private Instant endOthers(UUID personId) {
        List<OnlineStream> open = database.createQuery(
                        "select s from OnlineStream s where s.personId = :person and s.endedAt is null",
                        OnlineStream.class)
                .setParameter("person", personId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Instant now = time.now();
        for (OnlineStream stream : open) {
            stream.end(now);
            now = stream.endedAt();
        }
        database.flush();
        return now;
    }

    private void requireRunning(UUID classId) {
        OfferedClass offered = classes.all(List.of(classId)).get(classId);
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(offered.startsOn()) || today.isAfter(offered.endsOn())) {
            throw new Problem(
                    ProblemCode.CLASS_NOT_RUNNING,
                    offered.startsOn().toString(),
                    offered.endsOn().toString());
        }
    }

    private Beat answer(OnlineStream stream, OnlineUnit unit, OnlineToken token, int seconds, BeatOutcome outcome) {
        AskedQuestion question = stream.isAsked()
                ? database.find(OnlineQuestion.class, stream.questionId()).asked()
                : null;
        return new Beat(
                stream.id(),
                token.text(),
                rules.online().beat().toSeconds(),
                seconds,
                stream.pendingSeconds(),
                unit.minutes() * 60,
                outcome,
                question,
                stream.triesLeft(rules.online()),
                rules.online().answer().toSeconds());
    }

    private UUID question(UUID unitId) {
        List<UUID> ids = database.createQuery(
                        "select q.id from OnlineQuestion q where q.unitId = :unit order by q.id", UUID.class)
                .setParameter("unit", unitId)
                .getResultList();
        return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
    }

    private OnlineUnit find(UUID unitId) {
        return Optional.ofNullable(database.find(OnlineUnit.class, unitId))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /** Her place in the class. */
    private Enrolment place(UUID classId) {
        return people.minePossibly()
                .flatMap(person -> database.createQuery(
                                "select e from Enrolment e where e.personId = :person and e.classId = :offered"
                                        + " and e.withdrawnAt is null",
                                Enrolment.class)
                        .setParameter("person", person.id())
                        .setParameter("offered", classId)
                        .getResultStream()
                        .findFirst())
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }
}
