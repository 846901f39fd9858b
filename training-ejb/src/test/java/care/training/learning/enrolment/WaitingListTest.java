package care.training.learning.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.SeatCount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WaitingListTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = TODAY.atTime(10, 0).atZone(ZONE).toInstant();
    private static final UUID CLASS = UUID.randomUUID();
    private static final Duration OFFERED = Duration.ofHours(24);

    /** Places are written in their turn: W waits, O60 was offered a seat whose offer ends in 60 seconds, O-60 ended then. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "waiting.csv", numLinesToSkip = 1)
    void free_seats_go_to_those_who_wait_longest(
            String what, int seats, int taken, String places, String expected, int takenThen, boolean newcomer) {
        List<WaitingPlace> line = line(places);
        WaitingList list = list(seats, taken, TODAY.plusDays(20), line);

        list.settle(NOW);

        assertThat(states(line)).isEqualTo(expected);
        assertThat(taken + list.change()).isEqualTo(takenThen);
        assertThat(list.hasSeatForNewcomer()).isEqualTo(newcomer);
    }

    @Test
    void settling_again_changes_nothing() {
        List<WaitingPlace> line = line("O-1 W W");
        WaitingList list = list(10, 10, TODAY.plusDays(20), line);
        list.settle(NOW);
        String once = states(line);
        list.settle(NOW);

        assertThat(states(line)).isEqualTo(once).isEqualTo("LAPSED OFFERED WAITING");
        assertThat(list.change()).isZero();
    }

    @Test
    void a_declined_seat_goes_on_to_the_next() {
        List<WaitingPlace> line = line("O60 W W");
        WaitingList list = list(10, 10, TODAY.plusDays(20), line);

        list.leave(line.get(0), NOW);
        list.settle(NOW);

        assertThat(states(line)).isEqualTo("DECLINED OFFERED WAITING");
        assertThat(list.change()).isZero();
    }

    @Test
    void who_stops_waiting_frees_no_seat() {
        List<WaitingPlace> line = line("W W");
        WaitingList list = list(10, 10, TODAY.plusDays(20), line);

        list.leave(line.get(0), NOW);
        list.settle(NOW);

        assertThat(states(line)).isEqualTo("LEFT WAITING");
        assertThat(list.change()).isZero();
    }

    @Test
    void an_accepted_seat_stays_taken() {
        List<WaitingPlace> line = line("O1");
        WaitingList list = list(10, 10, TODAY.plusDays(20), line);

        list.accept(line.get(0), NOW);
        list.settle(NOW);

        assertThat(states(line)).isEqualTo("ACCEPTED");
        assertThat(list.change()).isZero();
    }

    @Test
    void when_the_class_has_ended_nobody_waits_any_more_and_offered_seats_are_free() {
        List<WaitingPlace> line = line("O3600 W");
        WaitingList list = list(10, 10, TODAY.minusDays(1), line);

        list.settle(NOW);

        assertThat(states(line)).isEqualTo("CLOSED CLOSED");
        assertThat(list.change()).isEqualTo(-1);
    }

    @Test
    void when_the_class_is_withdrawn_nobody_waits_any_more() {
        List<WaitingPlace> line = line("O3600 W");
        WaitingList list = new WaitingList(CLASS, new SeatCount(10, 9, TODAY.plusDays(9), true), line, OFFERED, ZONE);

        list.settle(NOW);

        assertThat(states(line)).isEqualTo("CLOSED CLOSED");
        assertThat(list.change()).isEqualTo(-1);
    }

    @Test
    void an_offer_holds_a_day_but_not_beyond_the_class() {
        assertThat(list(1, 0, TODAY.plusDays(1), List.of()).offerEnd(NOW)).isEqualTo(NOW.plus(OFFERED));
        assertThat(list(1, 0, TODAY, List.of()).offerEnd(NOW))
                .isEqualTo(TODAY.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    @Test
    void an_offer_ends_at_its_moment_and_not_before() {
        WaitingPlace place = line("O60").get(0);

        assertThat(place.isOfferedAt(NOW.plusSeconds(59))).isTrue();
        assertThat(place.hasLapsed(NOW.plusSeconds(59))).isFalse();
        assertThat(place.isOfferedAt(NOW.plusSeconds(60))).isFalse();
        assertThat(place.hasLapsed(NOW.plusSeconds(60))).isTrue();
    }

    private static WaitingList list(int seats, int taken, LocalDate endsOn, List<WaitingPlace> line) {
        return new WaitingList(CLASS, new SeatCount(seats, taken, endsOn, false), line, OFFERED, ZONE);
    }

    private static List<WaitingPlace> line(String places) {
        List<WaitingPlace> line = new ArrayList<>();
        for (String place : places == null ? new String[0] : places.split(" ")) {
            WaitingPlace one = new WaitingPlace(UUID.randomUUID(), CLASS, NOW.minus(Duration.ofDays(3)));
            if (place.startsWith("O")) {
                Instant end = NOW.plusSeconds(Long.parseLong(place.substring(1)));
                one.offer(end.minus(OFFERED), end);
            }
            line.add(one);
        }
        return line;
    }

    private static String states(List<WaitingPlace> line) {
        return line.stream().map(place -> place.state().name()).collect(Collectors.joining(" "));
    }
}
