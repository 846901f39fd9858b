package care.training.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Answers questions that come one by one, together: whoever comes first answers at once, and those who come meanwhile are answered
 * by the next of them, all at a time. Nobody waits for others to come. Where a group fails because of one of its questions,
 * each of them is answered alone by who asked it.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
final class Gathering<Q, A> {
    private final int most;
    private final int atOnce;
    private final Function<List<Q>, List<A>> answering;
    private final Predicate<RuntimeException> concernsAll;
    private final Deque<Place> waiting = new ArrayDeque<>();
    private int leading;

    /**
     * @param most questions that are answered at a time
     * @param atOnce how many groups are answered at the same time
     * @param answering the answers in the order of the questions
     * @param concernsAll whether no question of a group that failed so would be answered alone either
     */
    Gathering(int most, int atOnce, Function<List<Q>, List<A>> answering, Predicate<RuntimeException> concernsAll) {
        this.most = most;
        this.atOnce = atOnce;
        this.answering = answering;
        this.concernsAll = concernsAll;
    }

    /** What whoever waits is told. */
    private enum Turn {
        LEAD,
        ANSWERED,
        FAILED,
        ALONE
    }

    /** Somebody who waits with a question. */
    private final class Place {
        private final Q question;
        private final CompletableFuture<Turn> turn = new CompletableFuture<>();
        private A answer;
        private RuntimeException failure;

        Place(Q question) {
            this.question = question;
        }

        void answered(A said) {
            answer = said;
            turn.complete(Turn.ANSWERED);
        }

        void failed(RuntimeException why) {
            failure = why;
            turn.complete(Turn.FAILED);
        }
    }

    /** The answer; whatever {@code answering} throws for this question. */
    A answer(Q question) {
        Place place = new Place(question);
        Turn turn = leads(place) ? Turn.LEAD : place.turn.join();
        return switch (turn) {
            case LEAD -> lead(place);
            case ANSWERED -> place.answer;
            case FAILED -> throw place.failure;
            case ALONE -> alone(place);
        };
    }

    /** How many wait and are not being answered. */
    synchronized int waiting() {
        return waiting.size();
    }

    private A alone(Place place) {
        return answering.apply(List.of(place.question)).get(0);
    }

    private synchronized boolean leads(Place place) {
        waiting.add(place);
        if (leading == atOnce) {
            return false;
        }
        leading++;
        return true;
    }

    /** Answers those who wait longest, the leader first among them. */
    private A lead(Place leader) {
        List<Place> others = others(leader);
        try {
            List<A> answers = answering.apply(questions(leader, others));
            IntStream.range(0, others.size()).forEach(at -> others.get(at).answered(answers.get(at + 1)));
            return answers.get(0);
        } catch (RuntimeException failed) {
            if (others.isEmpty() || concernsAll.test(failed)) {
                others.forEach(other -> other.failed(failed));
                throw failed;
            }
            others.forEach(other -> other.turn.complete(Turn.ALONE));
            return alone(leader);
        } finally {
            // whatever was thrown, nobody waits for ever; who was told already is not told again
            others.forEach(other -> other.turn.complete(Turn.ALONE));
            handOver();
        }
    }

    /** A leader came when nobody waited, or was the next: its place is the first. */
    private synchronized List<Place> others(Place leader) {
        waiting.remove(leader);
        List<Place> others = new ArrayList<>();
        while (others.size() < most - 1 && !waiting.isEmpty()) {
            others.add(waiting.poll());
        }
        return others;
    }

    private List<Q> questions(Place leader, List<Place> others) {
        List<Q> questions = new ArrayList<>();
        questions.add(leader.question);
        others.forEach(other -> questions.add(other.question));
        return questions;
    }

    private synchronized void handOver() {
        Place next = waiting.peek();
        if (next == null) {
            leading--;
        } else {
            next.turn.complete(Turn.LEAD);
        }
    }
}
