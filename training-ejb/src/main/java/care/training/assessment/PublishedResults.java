package care.training.assessment;

import care.training.exam.TheoryMarks;
import care.training.kernel.Languages;
import care.training.scheduling.ExamSession;
import care.training.scheduling.Schedule;
import care.training.standard.Criterion;
import care.training.standard.Standard;
import care.training.standard.Standards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Published results as the services of this capability and of those above find them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PublishedResults {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Schedule schedule;

    @Inject
    private TheoryMarks theoryMarks;

    @Inject
    private CardTray tray;

    @Inject
    private Standards standards;

    /** All published results of a session, whoever holds it; passed or not, but not of those who came to neither part. */
    public List<PublishedResult> of(UUID sessionId) {
        ExamSession session = schedule.session(sessionId);
        return all(sessionId).stream()
                .filter(result -> result.state() == ResultState.PUBLISHED)
                .map(result -> new PublishedResult(
                        result.id(),
                        result.bookingId(),
                        result.personId(),
                        sessionId,
                        session.occupation(),
                        session.level(),
                        result.theory().orElse(null),
                        result.skills().orElse(null),
                        result.isPassed(),
                        result.noticeEndsOn()))
                .toList();
    }

    /** The sessions that these results are of. */
    List<UUID> sessionsOf(List<UUID> resultIds) {
        return database.createQuery("select distinct r.sessionId from Result r where r.id in :results", UUID.class)
                .setParameter("results", resultIds)
                .getResultList();
    }

    List<Result> all(UUID sessionId) {
        return database.createQuery("""
                        select r from Result r, Booking b where b.id = r.bookingId and r.sessionId = :session
                        order by b.seat""", Result.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    List<Result> ofPerson(UUID personId) {
        return database.createQuery(
                        "select r from Result r where r.personId = :person order by r.publishedAt desc", Result.class)
                .setParameter("person", personId)
                .getResultList();
    }

    List<MyResult.Detail> theoryAreas(ExamSession session, Result result) {
        return theoryMarks.byArea(session, result.bookingId()).stream()
                .map(area -> new MyResult.Detail(area.area(), area.name(), area.nameEn(), area.points(), area.max()))
                .toList();
    }

    /** The criteria added up by function, in the standard's order. */
    List<MyResult.Detail> skillsAreas(ExamSession session, Result result) {
        Standard standard = standards.of(session.standard());
        Map<String, String> functions = standard.criteria(session.level()).stream()
                .collect(Collectors.toMap(Criterion::id, Criterion::function));
        Map<String, List<MyResult.Detail>> byFunction = skillsCriteria(session, result).stream()
                .collect(Collectors.groupingBy(
                        detail -> functions.get(detail.id()), LinkedHashMap::new, Collectors.toList()));
        return byFunction.entrySet().stream()
                .map(function -> new MyResult.Detail(
                        function.getKey(),
                        standard.areaName(function.getKey(), Languages.CHINESE),
                        standard.areaName(function.getKey(), Languages.ENGLISH),
                        sum(function.getValue(), MyResult.Detail::points),
                        sum(function.getValue(), MyResult.Detail::max)))
                .toList();
    }

    private static BigDecimal sum(List<MyResult.Detail> details, Function<MyResult.Detail, BigDecimal> figure) {
        return details.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<MyResult.Detail> skillsCriteria(ExamSession session, Result result) {
        List<Scorecard> cards = tray.of(session.id()).stream()
                .filter(card -> card.bookingId().equals(result.bookingId()))
                .toList();
        return standards.of(session.standard()).criteria(session.level()).stream()
                .map(criterion -> new MyResult.Detail(
                        criterion.id(),
                        criterion.name(Languages.CHINESE),
                        criterion.name(Languages.ENGLISH),
                        SkillsMark.mean(criterion, cards),
                        BigDecimal.valueOf(criterion.points())))
                .toList();
    }
}
