package care.training.certification.validity.ending;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.validity.Validity;
import care.training.certification.validity.ValidityKind;
import care.training.certification.validity.ValidityState;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EffectsCounterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Validity ENDLESS = new Validity(ValidityState.WITHOUT_END, null, null, null, null);
    private static final Validity CURRENT = new Validity(ValidityState.CURRENT, DAY, DAY, DAY, DAY);
    private static final Validity LONGER = new Validity(ValidityState.CURRENT, DAY, DAY, DAY.plusDays(1), DAY);
    private static final Validity LAPSED = new Validity(ValidityState.LAPSED, DAY, DAY, DAY, DAY);

    @Test
    void what_changes_is_counted_by_what_changes() {
        EffectsCounter counter = new EffectsCounter(0, 10);
        counter.count(row("same", CURRENT, CURRENT));
        counter.count(row("a day", CURRENT, LONGER));
        counter.count(row("a state", LAPSED, CURRENT));
        counter.count(row("loses its end", CURRENT, ENDLESS));
        counter.count(row("gets an end", ENDLESS, CURRENT));

        EffectsFound found = counter.found("now", "then", DAY);
        assertThat(found.seen()).isEqualTo(5);
        assertThat(found.total()).isEqualTo(4);
        assertThat(found.changed()).isEqualTo(3);
        assertThat(found.loses()).isEqualTo(1);
        assertThat(found.gets()).isEqualTo(1);
        assertThat(found.items())
                .extracting(EffectRow::number)
                .containsExactly("a day", "a state", "loses its end", "gets an end");
    }

    @Test
    void one_page_is_kept_and_all_are_counted() {
        EffectsCounter counter = new EffectsCounter(2, 2);
        IntStream.range(0, 7).forEach(i -> counter.count(row(String.valueOf(i), LAPSED, CURRENT)));

        EffectsFound found = counter.found("now", "then", DAY);
        assertThat(found.total()).isEqualTo(7);
        assertThat(found.items()).extracting(EffectRow::number).containsExactly("2", "3");
    }

    private static EffectRow row(String number, Validity before, Validity after) {
        return new EffectRow(ValidityKind.ASSESSOR_CARD, number, "4-10-01-03", before, after);
    }
}
