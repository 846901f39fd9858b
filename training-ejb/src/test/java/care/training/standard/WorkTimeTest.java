package care.training.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is true of time of work whatever the jobs are. */
class WorkTimeTest {
    private static final LocalDate BEGIN = LocalDate.of(2008, 1, 1);
    private static final Interpretation CUMULATIVE =
            new Interpretation(Interpretation.Reading.CUMULATIVE, Interpretation.Rounding.DAY);

    @Property
    void the_order_in_which_jobs_are_known_changes_nothing(
            @ForAll("jobs") List<Facts.Work> jobs, @ForAll @IntRange(min = 1, max = 10) int years) {
        List<Facts.Work> turned = new ArrayList<>(jobs);
        Collections.reverse(turned);
        assertThat(complete(turned, years)).isEqualTo(complete(jobs, years));
    }

    @Property
    void a_job_that_is_known_twice_counts_once(
            @ForAll("jobs") List<Facts.Work> jobs, @ForAll @IntRange(min = 1, max = 10) int years) {
        List<Facts.Work> twice = new ArrayList<>(jobs);
        twice.addAll(jobs);
        assertThat(complete(twice, years)).isEqualTo(complete(jobs, years));
    }

    @Property
    void a_job_told_in_two_pieces_is_one_job(
            @ForAll @IntRange(min = 0, max = 5000) int from,
            @ForAll @IntRange(min = 1, max = 2000) int first,
            @ForAll @IntRange(min = 1, max = 2000) int second,
            @ForAll @IntRange(min = 1, max = 10) int years) {
        LocalDate begins = BEGIN.plusDays(from);
        LocalDate cut = begins.plusDays(first);
        LocalDate ends = cut.plusDays(second);
        assertThat(complete(List.of(job(begins, cut), job(cut.plusDays(1), ends)), years))
                .isEqualTo(complete(List.of(job(begins, ends)), years));
    }

    @Property
    void the_years_are_complete_exactly_when_nothing_is_short(
            @ForAll("jobs") List<Facts.Work> jobs,
            @ForAll @IntRange(min = 1, max = 10) int years,
            @ForAll @IntRange(min = 0, max = 9000) int day) {
        WorkTime time = WorkTime.of(jobs, LocalDate.MIN, CUMULATIVE);
        LocalDate on = BEGIN.plusDays(day);
        boolean complete =
                time.complete(years).filter(from -> !from.isAfter(on)).isPresent();
        java.time.Period lacking = time.shortOf(years, on);
        if (!complete) {
            assertThat(lacking.isZero() || lacking.isNegative())
                    .as("%s lacks %s", jobs, lacking)
                    .isFalse();
        }
    }

    private static Optional<LocalDate> complete(List<Facts.Work> jobs, int years) {
        return WorkTime.of(jobs, LocalDate.MIN, CUMULATIVE).complete(years);
    }

    @Provide
    Arbitrary<List<Facts.Work>> jobs() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6000),
                        Arbitraries.integers().between(1, 2000))
                .as((from, days) ->
                        job(BEGIN.plusDays(from), BEGIN.plusDays(from).plusDays(days)))
                .list()
                .ofMaxSize(6);
    }

    private static Facts.Work job(LocalDate from, LocalDate to) {
        return new Facts.Work("4-10-01-03", "保育员", from, to, true);
    }
}
