package care.training.check;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Answers questions that come one by one, together: whoever comes first answers at once, and those who come meanwhile are answered
 * by the next of them, all at a time. Nobody waits for others to come. Where a group fails because of one of its questions,
 * each of them is answered alone by who asked it; so it is where a group hangs, and others no longer wait for it.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
final class Gathering<Q, A> {
    private final int most;
    private final int atOnce;
    private final Duration patience;
    private final Function<List<Q>, List<A>> answering;
    private final Predicate<RuntimeException> concernsAll;
    private final Deque<Place> waiting = new ArrayDeque<>();
    private final Set<Group> underWay = new HashSet<>();
    private long lastDone = System.nanoTime();

    /**
     * @param most questions that are answered at a time
     * @param atOnce how many groups are answered at the same time
     * @param patience how long a group may take before it counts as hanging
     * @param answering the answers in the order of the questions
     * @param concernsAll whether no question of a group that failed so would be answered alone either
     */
    Gathering(
            int most,
            int atOnce,
            Duration patience,
            Function<List<Q>, List<A>> answering,
            Predicate<RuntimeException> concernsAll) {
        this.most = most;
        this.atOnce = atOnce;
        this.patience = patience;
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

    /** Questions that are being answered, or will be as soon as the leader's thread is awake. */
    private final class Group {
        private final long since = System.nanoTime();

        boolean hangs() {
            return isOver(since);
        }
    }

    /** Somebody who waits with a question. */
    private final class Place {
        private final Q question;
        private final CompletableFuture<Turn> turn = new CompletableFuture<>();
        private final long came = System.nanoTime();
        /** The one that answers it; null while it waits for that. */
        private Group group;

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
        join(place);
        return switch (turn(place)) {
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

    private boolean isOver(long since) {
        return System.nanoTime() - since > patience.toNanos();
    }

    private A alone(Place place) {
        return answering.apply(List.of(place.question)).get(0);
    }

    private synchronized void join(Place place) {
        waiting.add(place);
        if (hasRoom()) {
            begin(place);
        }
    }

    private boolean hasRoom() {
        return underWay.stream().filter(group -> !group.hangs()).count() < atOnce;
    }

    /** It waits no more from this moment on, so that no other group takes it up before its thread is awake. */
    private void begin(Place leader) {
        waiting.remove(leader);
        leader.group = new Group();
        underWay.add(leader.group);
        leader.turn.complete(Turn.LEAD);
    }

    /** Not ended by an interruption: whoever is chosen to lead must lead. */
    private Turn turn(Place place) {
        Optional<Turn> told = told(place);
        while (told.isEmpty()) {
            giveUpWhereItHangs(place);
            told = told(place);
        }
        return told.get();
    }

    /** Empty where it is not told within the patience. */
    private Optional<Turn> told(Place place) {
        return Optional.ofNullable(place.turn
                .copy()
                .completeOnTimeout(null, patience.toNanos(), TimeUnit.NANOSECONDS)
                .join());
    }

    /** Nothing is answered that it waits for. Under load it waits on, as those before it are answered. */
    private synchronized void giveUpWhereItHangs(Place place) {
        boolean hangs = place.group == null ? isOver(Math.max(lastDone, place.came)) : place.group.hangs();
        if (hangs && place.turn.complete(Turn.ALONE)) {
            waiting.remove(place);
        }
    }

    /** Answers those who wait longest, and the leader. */
    private A lead(Place leader) {
        List<Place> others = others(leader.group);
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
            end(leader.group);
        }
    }

    private synchronized List<Place> others(Group group) {
        List<Place> others = new ArrayList<>();
        while (others.size() < most - 1 && !waiting.isEmpty()) {
            Place next = waiting.poll();
            next.group = group;
            others.add(next);
        }
        return others;
    }

    private List<Q> questions(Place leader, List<Place> others) {
        List<Q> questions = new ArrayList<>();
        questions.add(leader.question);
        others.forEach(other -> questions.add(other.question));
        return questions;
    }

    private synchronized void end(Group group) {
        underWay.remove(group);
        lastDone = System.nanoTime();
        if (!waiting.isEmpty() && hasRoom()) {
            begin(waiting.peek());
        }
    }
}
