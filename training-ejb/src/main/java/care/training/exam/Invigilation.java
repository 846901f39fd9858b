package care.training.exam;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.scheduling.Booking;
import care.training.scheduling.DutyKind;
import care.training.scheduling.ExamSession;
import care.training.scheduling.Schedule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The room as the invigilator sees it: who is there and how far, without answers or marks. */
@Stateless
@RolesAllowed({Roles.ASSESSOR, Roles.ASSOCIATION})
public class Invigilation {
    @Inject
    private Schedule schedule;

    @Inject
    private TheoryMarks marks;

    @Inject
    private PaperAssembly papers;

    @Inject
    private AnswerSheet sheet;

    @Inject
    private People people;

    @Inject
    private CurrentCaller caller;

    @Inject
    private ExamTime examTime;

    /**
     * @param serverTime the exam's time now
     * @param items how many items the paper has; 0 while it is not assembled
     */
    public record Room(UUID sessionId, Instant serverTime, int items, List<Seat> seats) {}

    /**
     * @param document the masked number of the candidate's document
     * @param endsAt when her time is over, or when she submitted; absent while she has not started
     * @param answered how many items she has answered
     */
    public record Seat(
            int seat,
            UUID bookingId,
            String name,
            String document,
            SittingState state,
            Instant startedAt,
            Instant endsAt,
            int answered,
            Instant lastSavedAt) {}

    /** The candidates of a session by seat. Problems: NOT_FOUND for whoever is not on duty there and not its organizer. */
    public Room room(UUID sessionId) {
        ExamSession session = schedule.session(sessionId);
        requireOnDuty(session);
        List<Booking> booked = schedule.booked(sessionId);
        Map<UUID, TheoryMark> theory = marks.of(session);
        Map<UUID, Person> candidates =
                people.all(booked.stream().map(Booking::personId).toList());
        Map<UUID, AnswerSheet.Progress> progress = sheet.progress(theory.values().stream()
                .map(TheoryMark::sittingId)
                .filter(id -> id != null)
                .toList());
        List<Seat> seats = booked.stream()
                .map(booking -> seat(booking, candidates.get(booking.personId()), theory.get(booking.id()), progress))
                .toList();
        int items = papers.find(sessionId).map(Paper::itemCount).orElse(0);
        return new Room(sessionId, examTime.now(), items, seats);
    }

    private Seat seat(Booking booking, Person candidate, TheoryMark mark, Map<UUID, AnswerSheet.Progress> progress) {
        Optional<AnswerSheet.Progress> made =
                Optional.ofNullable(mark.sittingId()).map(progress::get);
        return new Seat(
                booking.seat(),
                booking.id(),
                candidate.name(),
                people.maskedDocument(candidate.id()),
                mark.state(),
                mark.startedAt(),
                mark.endsAt(),
                made.map(AnswerSheet.Progress::answered).orElse(0),
                made.map(AnswerSheet.Progress::lastSavedAt).orElse(null));
    }

    private void requireOnDuty(ExamSession session) {
        boolean organizer = caller.hasRole(Roles.ASSOCIATION)
                && caller.organization().filter(session::isOrganizedBy).isPresent();
        boolean invigilator = people.minePossibly()
                .filter(me -> schedule.isOnDuty(session.id(), me.id(), DutyKind.INVIGILATOR))
                .isPresent();
        if (!organizer && !invigilator) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }
}
