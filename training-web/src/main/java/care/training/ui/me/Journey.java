package care.training.ui.me;

import care.training.assessment.MyResult;
import care.training.certification.MyCertificate;
import care.training.learning.LearningState;
import care.training.learning.RecordEntry;
import care.training.scheduling.BookingState;
import care.training.scheduling.BookingView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where somebody stands on the way from saying who she is to her certificate. It only puts in order what the
 * capabilities say; training is no condition of the exam (domain 2.4), so that step may stay open.
 *
 * @param results the latest first
 * @param certificates the latest first
 */
public record Journey(
        boolean identified,
        List<RecordEntry> learning,
        List<BookingView> bookings,
        List<MyResult> results,
        List<MyCertificate> certificates,
        Instant now) {

    /** The steps in their order. */
    public enum Step {
        IDENTITY,
        COURSE,
        ELIGIBILITY,
        BOOK,
        SIT,
        RESULT,
        CERTIFICATE
    }

    /** What is to be done or waited for next, and the step it belongs to. */
    public enum Next {
        SAY_WHO(Step.IDENTITY),
        FIND_COURSE(Step.COURSE),
        LEARN(Step.COURSE),
        SEE_ELIGIBILITY(Step.ELIGIBILITY),
        BOOK_AGAIN(Step.BOOK),
        COME_TO_EXAM(Step.SIT),
        AWAIT_RESULT(Step.RESULT),
        AWAIT_CERTIFICATE(Step.CERTIFICATE),
        /** Nothing is open: the certificate is there. */
        GO_HIGHER(null);

        private final Step step;

        Next(Step step) {
            this.step = step;
        }
    }

    public Next next() {
        if (!identified) {
            return Next.SAY_WHO;
        }
        Optional<BookingView> awaited = awaited();
        if (awaited.isPresent()) {
            boolean over = now.isAfter(awaited.get().session().skillsAt());
            return over ? Next.AWAIT_RESULT : Next.COME_TO_EXAM;
        }
        return results.stream().findFirst().map(this::after).orElseGet(this::before);
    }

    /** The exam that comes next, or whose result is not out yet. */
    public Optional<BookingView> awaited() {
        return bookings.stream()
                .filter(booking -> booking.state() == BookingState.BOOKED)
                .filter(booking ->
                        results.stream().noneMatch(result -> result.bookingId().equals(booking.id())))
                .min(Comparator.comparing(booking -> booking.session().theoryAt()));
    }

    /** The class that goes on now or is still to come. */
    public Optional<RecordEntry> learningNow() {
        return learning.stream()
                .filter(entry ->
                        entry.state() == LearningState.IN_PROGRESS || entry.state() == LearningState.NOT_STARTED)
                .findFirst();
    }

    /** {@code done}, {@code current} or {@code open}, as the steps are shown. */
    public String state(Step step) {
        Step current = next().step;
        if (step == current) {
            return "current";
        }
        boolean passed = current == null || step.compareTo(current) < 0;
        boolean done = passed && (step != Step.COURSE || isTrained());
        return done ? "done" : "open";
    }

    private boolean isTrained() {
        return learning.stream().anyMatch(entry -> entry.state() == LearningState.COMPLETED);
    }

    private Next before() {
        if (!certificates.isEmpty()) {
            return Next.GO_HIGHER;
        } else if (learning.isEmpty()) {
            return Next.FIND_COURSE;
        }
        return learningNow().isPresent() ? Next.LEARN : Next.SEE_ELIGIBILITY;
    }

    private Next after(MyResult latest) {
        if (!latest.passed()) {
            return Next.BOOK_AGAIN;
        }
        boolean certified = certificates.stream()
                .anyMatch(certificate ->
                        certificate.occupation().equals(latest.session().occupation())
                                && certificate.level().number()
                                        == latest.session().level());
        return certified ? Next.GO_HIGHER : Next.AWAIT_CERTIFICATE;
    }
}
