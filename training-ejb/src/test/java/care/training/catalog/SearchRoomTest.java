package care.training.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SearchRoomTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void a_search_beyond_the_room_is_told_so_at_once() {
        SearchRoom room = new SearchRoom(1, 0, LONG);
        room.in(() -> {
            assertFull(room);
            return null;
        });
        assertThat(room.in(() -> "found")).isEqualTo("found");
    }

    @Test
    void a_search_that_fails_leaves_its_room() {
        SearchRoom room = new SearchRoom(1, 0, LONG);
        assertThatThrownBy(() -> room.in(() -> {
                    throw new IllegalStateException("the database is away");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(room.in(() -> "found")).isEqualTo("found");
    }

    @Test
    void a_search_that_waits_is_served_when_another_ends() throws Exception {
        SearchRoom room = new SearchRoom(1, 1, LONG);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> room.in(() -> {
            inside.countDown();
            await(leave);
            return "first";
        }));
        assertThat(inside.await(1, TimeUnit.MINUTES)).isTrue();
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> room.in(() -> "second"));
        leave.countDown();
        assertThat(first.get(1, TimeUnit.MINUTES)).isEqualTo("first");
        assertThat(second.get(1, TimeUnit.MINUTES)).isEqualTo("second");
    }

    @Test
    void a_search_that_has_waited_long_enough_is_told_so() {
        SearchRoom room = new SearchRoom(1, 1, Duration.ofMillis(1));
        room.in(() -> {
            assertFull(room);
            return null;
        });
    }

    private static void assertFull(SearchRoom room) {
        assertThatThrownBy(() -> room.in(() -> "found"))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.TEMPORARILY_UNAVAILABLE));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
