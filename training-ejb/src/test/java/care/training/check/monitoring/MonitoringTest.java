package care.training.check.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One of many whom something is wrong with keeps nothing from being told of the others. */
class MonitoringTest {
    private static final UUID FAILING = UUID.randomUUID();
    private static final UUID SOUND = UUID.randomUUID();
    private static final String UNREADABLE = "unreadable";

    private final List<String> done = new ArrayList<>();
    private List<WatchedPerson> begun = List.of();
    private List<UUID> late = List.of();
    private List<UUID> bansBegun = List.of();

    private final Monitoring monitoring = new Monitoring(new DailyWatch() {
        @Override
        public Optional<Days> unseen() {
            return Optional.of(new Days(null, LocalDate.of(2026, 3, 2)));
        }

        @Override
        public List<WatchedPerson> begun(Days days) {
            return begun;
        }

        @Override
        public void weigh(List<WatchedPerson> people) {
            people.forEach(person -> {
                if (person.organization().equals(UNREADABLE)) {
                    throw new IllegalStateException(UNREADABLE);
                }
            });
            done.add("weighed " + people.size());
        }

        @Override
        public List<UUID> bansBegun(Days days) {
            return bansBegun;
        }

        @Override
        public void tell(UUID ban) {
            look("told", ban);
        }

        @Override
        public void tellOfDueChecks(Days days) {
            done.add("due");
        }

        @Override
        public void tellOfMissingChecks(Days days) {
            done.add("missing");
        }

        @Override
        public void tellOfLapses(Days days) {
            done.add("lapses");
        }

        @Override
        public void done(Days days) {
            done.add("day");
        }

        @Override
        public List<UUID> lateLooks() {
            return late;
        }

        @Override
        public void lookLate(UUID ban) {
            look("late", ban);
        }

        @Override
        public void escalate() {
            done.add("escalated");
        }

        private void look(String what, UUID ban) {
            if (ban.equals(FAILING)) {
                throw new IllegalStateException(UNREADABLE);
            }
            done.add(what);
        }
    });

    @Test
    void a_day_is_done_when_all_of_it_is() {
        begun = IntStream.range(0, 51).mapToObj(number -> person("sound")).toList();
        monitoring.lookAtDay();
        assertThat(done).containsExactly("weighed 50", "weighed 1", "due", "missing", "lapses", "day");
    }

    @Test
    void of_fifty_the_others_are_weighed_where_one_cannot_be_and_the_day_is_not_done() {
        begun = List.of(person("sound"), person(UNREADABLE), person("sound"));
        monitoring.lookAtDay();
        assertThat(done).containsExactly("weighed 1", "weighed 1", "due", "missing", "lapses");
        monitoring.lookAtDay();
        assertThat(done).as("not again at once").hasSize(5);
    }

    @Test
    void a_ban_that_fails_stands_before_no_other() {
        late = List.of(FAILING, SOUND);
        bansBegun = List.of(FAILING, SOUND);
        monitoring.look();
        monitoring.lookAtDay();
        assertThat(done).containsExactly("escalated", "late", "told", "due", "missing", "lapses");
    }

    private static WatchedPerson person(String organization) {
        return new WatchedPerson(organization, UUID.randomUUID(), null);
    }
}
