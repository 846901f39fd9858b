package care.training.exam;

import care.training.exam.SittingView.CandidatePaper;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.People;
import care.training.scheduling.Booking;
import care.training.scheduling.ExamSession;
import care.training.scheduling.Schedule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A candidate sits her theory paper: starts, saves each answer, submits. Only she; her sitting is not found by others. */
@Stateless
@RolesAllowed(Roles.CAREGIVER)
public class Sittings {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Schedule schedule;

    @Inject
    private SittingWindows windows;

    @Inject
    private People people;

    @Inject
    private PaperAssembly papers;

    @Inject
    private AnswerSheet sheet;

    @Inject
    private SittingClosing closing;

    @Inject
    private ExamTime examTime;

    /**
     * Starts the caller's sitting for her booking; again, on whatever device, gives the same with the answers so far.
     * Problems: NOT_FOUND, SITTING_NOT_STARTED, TOO_LATE_TO_SIT, ITEM_BANK_TOO_SMALL, LEVEL_NOT_EXAMINED.
     */
    public SittingView start(UUID bookingId) {
        Booking booking = schedule.booking(bookingId);
        if (!booking.isBooked() || !isMine(booking.personId())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        Sitting sitting = of(bookingId).orElseGet(() -> begin(booking));
        return current(sitting);
    }

    /** The caller's sitting, ended where its time is over. Problems: NOT_FOUND. */
    public SittingView get(UUID sittingId) {
        return current(mine(sittingId));
    }

    /**
     * Saves an answer. A newer sequence replaces an older; an older, or the same again, changes nothing and answers with
     * what is saved. Problems: NOT_FOUND, NO_SUCH_ITEM, ANSWER_MALFORMED, SITTING_ENDED.
     *
     * @param sequence counted up by the device with every answer it sends, from 0
     * @param answer empty takes the answer back
     * @param clientTime the device's clock, kept for inquiries; may be {@code null}
     */
    public SavedAnswer save(UUID sittingId, int item, long sequence, String answer, Instant clientTime) {
        Sitting sitting = mine(sittingId);
        if (sequence < 0) {
            throw Problem.invalid("sequence", ProblemCode.OUT_OF_RANGE, 0, Long.MAX_VALUE);
        }
        String normal = database.find(Paper.class, sitting.paperId()).item(item).normalAnswer(answer);
        if (!sheet.save(sittingId, item, sequence, normal, clientTime)) {
            database.refresh(sitting);
            if (sitting.isSubmitted() || sitting.isOver(examTime.now())) {
                throw new Problem(ProblemCode.SITTING_ENDED);
            }
        }
        return SavedAnswer.of(sheet.find(sittingId, item).orElseThrow());
    }

    /** Submits and marks, once; again gives the same receipt. Problems: NOT_FOUND. */
    public SubmissionReceipt submit(UUID sittingId) {
        Sitting sitting = mine(sittingId);
        closing.submit(sitting);
        return receipt(sitting);
    }

    private Sitting begin(Booking booking) {
        ExamSession session = schedule.session(booking.sessionId());
        SittingWindow window = windows.of(session);
        Instant now = examTime.now();
        window.requireStartAt(now);
        Paper paper = papers.of(session);
        database.createNativeQuery("""
                        insert into sitting (id, booking_id, person_id, paper_id, started_at, ends_at)
                        values (:id, :booking, :person, :paper, :start, :end) on conflict (booking_id) do nothing""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("booking", booking.id())
                .setParameter("person", booking.personId())
                .setParameter("paper", paper.id())
                .setParameter("start", now)
                .setParameter("end", window.endsAt(now))
                .executeUpdate();
        return of(booking.id()).orElseThrow();
    }

    private Optional<Sitting> of(UUID bookingId) {
        return database.createQuery("select s from Sitting s where s.bookingId = :booking", Sitting.class)
                .setParameter("booking", bookingId)
                .getResultStream()
                .findFirst();
    }

    private Sitting mine(UUID sittingId) {
        Sitting sitting = database.find(Sitting.class, sittingId);
        if (sitting == null || !isMine(sitting.personId())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return sitting;
    }

    private boolean isMine(UUID personId) {
        return people.minePossibly().filter(me -> me.id().equals(personId)).isPresent();
    }

    private SittingView current(Sitting sitting) {
        closing.closeIfOverdue(sitting);
        boolean open = !sitting.isSubmitted();
        Paper paper = database.find(Paper.class, sitting.paperId());
        List<SavedAnswer> answers =
                sheet.of(sitting.id()).stream().map(SavedAnswer::of).toList();
        return new SittingView(
                sitting.id(),
                sitting.bookingId(),
                open ? CandidatePaper.of(paper.items(), sitting.id()) : new CandidatePaper(List.of()),
                examTime.now(),
                sitting.startedAt(),
                sitting.endsAt(),
                answers,
                sitting.submittedAt().orElse(null),
                open ? null : receipt(sitting));
    }

    private static SubmissionReceipt receipt(Sitting sitting) {
        return SubmissionReceipt.read(sitting.receipt().orElseThrow());
    }
}
