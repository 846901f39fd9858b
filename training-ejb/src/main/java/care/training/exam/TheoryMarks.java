package care.training.exam;

import care.training.exam.bank.Blueprint;
import care.training.exam.bank.Blueprints;
import care.training.scheduling.Booking;
import care.training.scheduling.ExamSession;
import care.training.scheduling.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the theory exam came to, for the capability that makes results of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TheoryMarks {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Schedule schedule;

    @Inject
    private SittingWindows windows;

    @Inject
    private SittingClosing closing;

    @Inject
    private AnswerSheet sheet;

    @Inject
    private Blueprints blueprints;

    @Inject
    private ExamTime examTime;

    /** Every booked candidate of the session, by booking. Sittings whose time is over are ended and marked first. */
    public Map<UUID, TheoryMark> of(ExamSession session) {
        Map<UUID, Sitting> sittings = sittings(session.id());
        sittings.values().forEach(closing::closeIfOverdue);
        boolean absent = windows.of(session).isOverForStarting(examTime.now());
        return schedule.booked(session.id()).stream()
                .map(Booking::id)
                .collect(Collectors.toMap(Function.identity(), id -> mark(id, sittings.get(id), absent)));
    }

    /** How many points a candidate reached in each area of her paper, in the blueprint's order; none without a sitting. */
    public List<AreaScore> byArea(ExamSession session, UUID bookingId) {
        return sitting(bookingId)
                .filter(Sitting::isSubmitted)
                .map(sitting -> byArea(session, sitting))
                .orElse(List.of());
    }

    /**
     * @param points reached
     * @param max that could be reached
     */
    public record AreaScore(String area, String name, String nameEn, BigDecimal points, BigDecimal max) {}

    private List<AreaScore> byArea(ExamSession session, Sitting sitting) {
        Map<Integer, String> answers =
                sheet.of(sitting.id()).stream().collect(Collectors.toMap(Answer::item, Answer::text));
        Map<String, Marking.AreaPoints> points =
                Marking.byArea(database.find(Paper.class, sitting.paperId()).items(), answers);
        Blueprint blueprint = blueprints.of(session.occupation(), session.edition(), session.level());
        return blueprint.areas().stream()
                .filter(area -> points.containsKey(area.id()))
                .map(area -> new AreaScore(
                        area.id(),
                        area.name(),
                        area.nameEn(),
                        points.get(area.id()).reached(),
                        points.get(area.id()).possible()))
                .toList();
    }

    private static TheoryMark mark(UUID bookingId, Sitting sitting, boolean absent) {
        if (sitting == null) {
            SittingState state = absent ? SittingState.ABSENT : SittingState.EXPECTED;
            return new TheoryMark(bookingId, state, null, null, null, null);
        }
        Instant ended = sitting.submittedAt().orElse(sitting.endsAt());
        return new TheoryMark(
                bookingId,
                sitting.isSubmitted() ? SittingState.MARKED : SittingState.SITTING,
                sitting.id(),
                sitting.startedAt(),
                ended,
                sitting.score().orElse(null));
    }

    private Map<UUID, Sitting> sittings(UUID sessionId) {
        return database.createQuery("""
                        select s from Sitting s, Booking b where b.id = s.bookingId and b.sessionId = :session""", Sitting.class)
                .setParameter("session", sessionId)
                .getResultStream()
                .collect(Collectors.toMap(Sitting::bookingId, Function.identity()));
    }

    private Optional<Sitting> sitting(UUID bookingId) {
        return database.createQuery("select s from Sitting s where s.bookingId = :booking", Sitting.class)
                .setParameter("booking", bookingId)
                .getResultStream()
                .findFirst();
    }
}
