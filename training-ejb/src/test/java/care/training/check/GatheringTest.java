package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Questions that come meanwhile are answered together, each with its own answer, and none is forgotten. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class GatheringTest {
    private static final int MOST = 4;
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final ExecutorService askers = Executors.newCachedThreadPool();
    private final List<List<Integer>> groups = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger mostBusy = new AtomicInteger();

    private RuntimeException onceFailsWith;
    private Error diesOf;
    private int refused = -1;

    private final Gathering<Integer, String> gathering =
            new Gathering<>(MOST, 1, LONG, this::answers, failed -> failed instanceof IllegalStateException);

    @AfterEach
    void stop() {
        askers.shutdownNow();
    }

    @Test
    void whoever_comes_alone_is_answered_at_once() {
        goOn.countDown();

        assertThat(gathering.answer(7)).isEqualTo("answer to 7");
        assertThat(gathering.answer(8)).isEqualTo("answer to 8");
        assertThat(groups).containsExactly(List.of(7), List.of(8));
    }

    @Test
    void those_who_come_meanwhile_are_answered_together_in_their_order_and_never_more_than_allowed() throws Exception {
        List<Future<String>> asked = askWhileOneIsAnswered(6);

        assertThat(answersOf(asked)).isEqualTo(answersTo(6));
        assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3, 4), List.of(5, 6));
        assertThat(mostBusy).hasValue(1);
    }

    @Test
    void one_that_is_refused_is_refused_alone_and_the_others_have_their_answers() throws Exception {
        refused = 2;

        List<Future<String>> asked = askWhileOneIsAnswered(3);

        assertThatThrownBy(() -> asked.get(2).get()).hasRootCauseInstanceOf(IllegalArgumentException.class);
        asked.remove(2);
        assertThat(answersOf(asked)).containsExactly("answer to 0", "answer to 1", "answer to 3");
        assertThat(gathering.answer(9)).isEqualTo("answer to 9");
    }

    @Test
    void what_concerns_all_is_told_to_all_and_not_tried_again_by_each() throws Exception {
        List<Future<String>> asked = askWhileOneIsAnswered(3, () -> onceFailsWith = new IllegalStateException("away"));

        for (Future<String> one : asked.subList(1, 4)) {
            assertThatThrownBy(one::get).hasRootCauseInstanceOf(IllegalStateException.class);
        }
        assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3));
        assertThat(gathering.answer(9)).isEqualTo("answer to 9");
    }

    @Test
    void whoever_leads_and_dies_leaves_nobody_waiting() throws Exception {
        List<Future<String>> asked =
                askWhileOneIsAnswered(3, () -> diesOf = new AssertionError("as by want of memory"));

        assertThatThrownBy(() -> asked.get(1).get()).hasRootCauseInstanceOf(AssertionError.class);
        assertThat(answersOf(asked.subList(2, 4))).containsExactly("answer to 2", "answer to 3");
        assertThat(gathering.answer(9)).isEqualTo("answer to 9");
    }

    @Test
    void who_waits_for_a_group_that_hangs_is_answered_alone_and_who_comes_then_is_answered_at_once() throws Exception {
        Gathering<Integer, String> hanging = new Gathering<>(
                MOST,
                1,
                SHORT,
                questions -> {
                    if (questions.contains(0)) {
                        begun.countDown();
                        await(goOn);
                    }
                    return told(questions);
                },
                failed -> false);
        Future<String> hangs = askers.submit(() -> hanging.answer(0));
        begun.await();

        assertThat(hanging.answer(1)).isEqualTo("answer to 1");
        assertThat(hanging.answer(2)).isEqualTo("answer to 2");
        assertThat(hanging.waiting()).isZero();
        goOn.countDown();
        assertThat(hangs.get()).isEqualTo("answer to 0");
        assertThat(hanging.answer(3)).isEqualTo("answer to 3");
    }

    @Test
    void whoever_is_in_a_group_that_hangs_is_answered_alone() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        Gathering<Integer, String> hanging = new Gathering<>(
                MOST,
                1,
                Duration.ofSeconds(2),
                questions -> {
                    begun.countDown();
                    await(questions.size() > 1 ? goOn : first);
                    return told(questions);
                },
                failed -> false);
        List<Future<String>> asked = new ArrayList<>();
        asked.add(askers.submit(() -> hanging.answer(0)));
        begun.await();
        for (int number : List.of(1, 2)) {
            asked.add(askers.submit(() -> hanging.answer(number)));
            while (hanging.waiting() < number) {
                Thread.onSpinWait();
            }
        }
        first.countDown();

        assertThat(asked.get(2).get()).isEqualTo("answer to 2");
        assertThat(asked.get(1).isDone()).as("whoever leads it hangs").isFalse();
        goOn.countDown();
        assertThat(answersOf(asked)).isEqualTo(answersTo(2));
    }

    @RepeatedTest(20)
    void as_many_groups_as_allowed_are_answered_at_once_and_every_question_once() throws Exception {
        Gathering<Integer, String> two = new Gathering<>(MOST, 2, LONG, this::answers, failed -> false);
        goOn.countDown();

        List<Future<String>> asked = IntStream.rangeClosed(0, 400)
                .mapToObj(number -> askers.submit(() -> two.answer(number)))
                .toList();

        assertThat(answersOf(asked)).isEqualTo(answersTo(400));
        assertThat(groups.stream().flatMap(List::stream)).hasSize(401).doesNotHaveDuplicates();
        assertThat(groups).allMatch(group -> group.size() <= MOST);
        assertThat(mostBusy).hasValueLessThanOrEqualTo(2);
    }

    private List<Future<String>> askWhileOneIsAnswered(int others) throws InterruptedException {
        return askWhileOneIsAnswered(others, () -> {});
    }

    /** Question 0 is being answered while 1 and those after it come, one after the other. */
    private List<Future<String>> askWhileOneIsAnswered(int others, Runnable before) throws InterruptedException {
        List<Future<String>> asked = new ArrayList<>();
        asked.add(askers.submit(() -> gathering.answer(0)));
        begun.await();
        for (int number = 1; number <= others; number++) {
            int own = number;
            asked.add(askers.submit(() -> gathering.answer(own)));
            while (gathering.waiting() < own) {
                Thread.onSpinWait();
            }
        }
        before.run();
        goOn.countDown();
        return asked;
    }

    private List<String> answers(List<Integer> questions) {
        synchronized (groups) {
            groups.add(questions);
        }
        mostBusy.accumulateAndGet(busy.incrementAndGet(), Math::max);
        try {
            begun.countDown();
            goOn.await();
            RuntimeException failure = onceFailsWith;
            Error death = diesOf;
            if (questions.size() > 1 && failure != null) {
                onceFailsWith = null;
                throw failure;
            }
            if (questions.size() > 1 && death != null) {
                diesOf = null;
                throw death;
            }
            if (questions.contains(refused)) {
                throw new IllegalArgumentException("refused");
            }
            return told(questions);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            busy.decrementAndGet();
        }
    }

    private static List<String> told(List<Integer> questions) {
        return questions.stream().map(number -> "answer to " + number).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static List<String> answersTo(int last) {
        return IntStream.rangeClosed(0, last)
                .mapToObj(number -> "answer to " + number)
                .toList();
    }

    private static List<String> answersOf(List<Future<String>> asked) throws ExecutionException, InterruptedException {
        List<String> answers = new ArrayList<>();
        for (Future<String> one : asked) {
            answers.add(one.get());
        }
        return answers;
    }
}
