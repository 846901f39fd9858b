package care.training.certification.validity;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Languages;
import care.training.kernel.rules.ShippedWorkingDays;
import care.training.kernel.rules.WorkingDays;
import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A term of three years that can be renewed six months before its end, three after it, and brought back within two years. */
class ValidityTest {
    private static final WorkingDays CALENDAR = ShippedWorkingDays.load();
    private static final ValidityTerm CARD = ShippedValidity.ofCards();

    @ParameterizedTest(name = "{1} to {2}, on {0}: {3}")
    @CsvFileSource(resources = "validity.csv", numLinesToSkip = 1)
    void a_term_stands_so_on_a_day(LocalDate day, LocalDate from, LocalDate end, ValidityState state, String why) {
        assertThat(Validity.on(day, from, end, CARD, CALENDAR).state()).as(why).isEqualTo(state);
    }

    @ParameterizedTest(name = "ending {0}, granted {1}: {2} to {3}")
    @CsvSource({
        // in time, and in the grace: without a gap
        "2026-11-30, 2026-06-01, 2026-12-01, 2029-11-30",
        "2026-11-30, 2027-03-01, 2026-12-01, 2029-11-30",
        // from 29 February to the last day of a February
        "2028-02-29, 2028-02-29, 2028-03-01, 2031-02-28",
        // lapsed: from the day of the decision
        "2026-11-30, 2027-03-02, 2027-03-02, 2030-03-02",
        "2026-11-30, 2028-02-29, 2028-02-29, 2031-02-28"
    })
    void the_next_term_follows(LocalDate end, LocalDate granted, LocalDate from, LocalDate to) {
        Validity then = Validity.on(granted, end.minusYears(3), end, CARD, CALENDAR);

        assertThat(then.next(granted, CARD)).isEqualTo(new Validity.Span(from, to));
    }

    @Property
    void a_database_finds_by_the_last_day_those_that_stand_in_a_state(
            @ForAll @IntRange(max = 1_500) int today, @ForAll @IntRange(min = -1_200, max = 400) int away) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(today);
        LocalDate end = day.plusDays(away);
        ValidityState state =
                Validity.on(day, LocalDate.of(2000, 1, 1), end, CARD, CALENDAR).state();

        for (ValidityState asked : ValidityState.values()) {
            if (asked != ValidityState.WITHOUT_END && asked != ValidityState.TO_COME) {
                EndRange range = EndRange.of(asked, day, CARD, CALENDAR);
                assertThat(!end.isBefore(range.first()) && !end.isAfter(range.last()))
                        .as("%s, ending %s, is %s on %s", asked, end, state, day)
                        .isEqualTo(asked == state);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ValidityState.class)
    void how_it_stands_is_said_in_both_languages_with_its_days(ValidityState state) {
        LocalDate day = LocalDate.of(2026, 11, 30);
        Validity validity = new Validity(state, day, day, day, day);

        assertThat(ValidityWords.of(validity, day, Languages.CHINESE)).doesNotContain("{");
        assertThat(ValidityWords.of(validity, day, Languages.ENGLISH)).doesNotContain("{");
        if (state != ValidityState.WITHOUT_END) {
            assertThat(ValidityWords.of(validity, day, Languages.CHINESE)).contains("2026年11月30日");
            assertThat(ValidityWords.of(validity, day, Languages.ENGLISH)).contains("30 Nov 2026");
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "LEVEL_CERTIFICATE, 4-10-01-03, WITHOUT_END",
        "LEVEL_CERTIFICATE, 4-10-01-01, WITHOUT_END",
        "ASSESSOR_CARD, 4-10-01-03, LAPSED"
    })
    void certificates_of_level_do_not_end_and_cards_do(ValidityKind kind, String occupation, ValidityState state) {
        LocalDate end = LocalDate.of(2025, 6, 30);
        HeldTerm held = new HeldTerm(
                kind, UUID.randomUUID(), UUID.randomUUID(), "x", "n", occupation, end.minusYears(3), end, null);
        LocalDate day = LocalDate.of(2026, 11, 30);

        assertThat(held.on(day, ShippedValidity.load().on(day), CALENDAR).state())
                .isEqualTo(state);
    }
}
