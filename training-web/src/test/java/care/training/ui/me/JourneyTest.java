package care.training.ui.me;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.assessment.MyResult;
import care.training.assessment.ResultState;
import care.training.certification.CertificateStatus;
import care.training.certification.MyCertificate;
import care.training.kernel.Level;
import care.training.learning.LearningState;
import care.training.learning.RecordEntry;
import care.training.scheduling.BookingState;
import care.training.scheduling.BookingView;
import care.training.scheduling.SessionView;
import care.training.ui.me.Journey.Next;
import care.training.ui.me.Journey.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private static final Instant NOW = Instant.parse("2026-12-05T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 5);
    private static final String CARER = "4-10-01-03";

    @Test
    void whoever_has_not_said_who_she_is_begins_there() {
        Journey journey = new Journey(false, List.of(), List.of(), List.of(), List.of(), NOW);

        assertThat(journey.next()).isEqualTo(Next.SAY_WHO);
        assertThat(states(journey)).containsExactly("current", "open", "open", "open", "open", "open", "open");
    }

    @Test
    void then_she_finds_a_course_and_goes_on_with_it() {
        assertThat(journey(List.of(), List.of(), List.of(), List.of()).next()).isEqualTo(Next.FIND_COURSE);
        assertThat(journey(List.of(learning(LearningState.IN_PROGRESS)), List.of(), List.of(), List.of())
                        .next())
                .isEqualTo(Next.LEARN);
    }

    @Test
    void a_course_that_is_over_leads_to_the_question_whether_she_may_enter() {
        Journey journey = journey(List.of(learning(LearningState.COMPLETED)), List.of(), List.of(), List.of());

        assertThat(journey.next()).isEqualTo(Next.SEE_ELIGIBILITY);
        assertThat(states(journey)).containsExactly("done", "done", "current", "open", "open", "open", "open");
    }

    @Test
    void a_booking_leads_to_the_exam_and_a_course_never_taken_stays_open() {
        Journey journey = journey(List.of(), List.of(booking(1, Duration.ofDays(3))), List.of(), List.of());

        assertThat(journey.next()).isEqualTo(Next.COME_TO_EXAM);
        assertThat(states(journey)).containsExactly("done", "open", "done", "done", "current", "open", "open");
    }

    @Test
    void after_the_last_part_she_waits_for_the_result() {
        Journey journey = journey(List.of(), List.of(booking(1, Duration.ofHours(-6))), List.of(), List.of());

        assertThat(journey.next()).isEqualTo(Next.AWAIT_RESULT);
        assertThat(journey(List.of(), List.of(booking(1, Duration.ofHours(-1))), List.of(), List.of())
                        .next())
                .as("between theory and skills")
                .isEqualTo(Next.COME_TO_EXAM);
    }

    @Test
    void a_passed_result_leads_to_the_certificate_of_that_level() {
        BookingView booking = booking(1, Duration.ofDays(-9));
        MyResult passed = result(booking, true);

        assertThat(journey(List.of(), List.of(booking), List.of(passed), List.of())
                        .next())
                .isEqualTo(Next.AWAIT_CERTIFICATE);
        assertThat(journey(List.of(), List.of(booking), List.of(passed), List.of(certificate(Level.FOUR)))
                        .next())
                .isEqualTo(Next.AWAIT_CERTIFICATE);
        Journey done = journey(List.of(), List.of(booking), List.of(passed), List.of(certificate(Level.FIVE)));
        assertThat(done.next()).isEqualTo(Next.GO_HIGHER);
        assertThat(states(done)).containsExactly("done", "open", "done", "done", "done", "done", "done");
    }

    @Test
    void a_failed_result_leads_to_booking_again_and_a_new_booking_to_its_exam() {
        BookingView first = booking(1, Duration.ofDays(-9));
        MyResult failed = result(first, false);
        BookingView second = booking(2, Duration.ofDays(20));

        assertThat(journey(List.of(), List.of(first), List.of(failed), List.of())
                        .next())
                .isEqualTo(Next.BOOK_AGAIN);
        Journey again = journey(List.of(), List.of(second, first), List.of(failed), List.of());
        assertThat(again.next()).isEqualTo(Next.COME_TO_EXAM);
        assertThat(again.awaited()).contains(second);
    }

    @Test
    void a_seat_given_back_counts_for_nothing() {
        BookingView cancelled = booking(1, Duration.ofDays(3), BookingState.CANCELLED);

        assertThat(journey(List.of(), List.of(cancelled), List.of(), List.of()).next())
                .isEqualTo(Next.FIND_COURSE);
    }

    private static List<String> states(Journey journey) {
        return Arrays.stream(Step.values()).map(journey::state).toList();
    }

    private static Journey journey(
            List<RecordEntry> learning,
            List<BookingView> bookings,
            List<MyResult> results,
            List<MyCertificate> certificates) {
        return new Journey(true, learning, bookings, results, certificates, NOW);
    }

    private static RecordEntry learning(LearningState state) {
        return new RecordEntry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "照护",
                null,
                "12610100MJT0000100",
                "学院",
                null,
                "1",
                TODAY.minusDays(9),
                TODAY.plusDays(9),
                "楼",
                NOW,
                BigDecimal.TEN,
                24,
                state);
    }

    private static BookingView booking(int seat, Duration fromNow) {
        return booking(seat, fromNow, BookingState.BOOKED);
    }

    private static BookingView booking(int seat, Duration fromNow, BookingState state) {
        return new BookingView(UUID.randomUUID(), session(NOW.plus(fromNow)), seat, "5x", null, state, NOW, true);
    }

    private static SessionView session(Instant theoryAt) {
        return new SessionView(
                UUID.randomUUID(),
                CARER,
                "保育师",
                "Child carer",
                5,
                "2021",
                1,
                "51610100MJT000010Y",
                "协会",
                null,
                null,
                theoryAt,
                theoryAt.plus(Duration.ofHours(5)),
                20,
                10,
                theoryAt,
                theoryAt,
                null,
                null);
    }

    private static MyResult result(BookingView booking, boolean passed) {
        return new MyResult(
                UUID.randomUUID(),
                booking.id(),
                booking.session(),
                BigDecimal.TEN,
                BigDecimal.TEN,
                60,
                null,
                null,
                passed,
                passed,
                passed,
                ResultState.PUBLISHED,
                NOW,
                TODAY,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static MyCertificate certificate(Level level) {
        return new MyCertificate(
                "S000061XXXXXX265000001",
                CARER,
                "保育师",
                "Child carer",
                level,
                "协会",
                "Association",
                TODAY,
                CertificateStatus.VALID,
                NOW,
                null,
                false,
                null,
                "AAAA-CCCC-DDDD",
                "http://localhost/verify");
    }
}
