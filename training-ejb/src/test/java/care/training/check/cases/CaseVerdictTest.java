package care.training.check.cases;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.match.Match;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class CaseVerdictTest {
    @ParameterizedTest(name = "{0} for her, {1} here, decided {2}: {3}")
    @CsvFileSource(resources = "settled.csv", numLinesToSkip = 1, delimiter = '|')
    void a_verdict_settles_doubt_and_nothing_else(Match person, Match concerned, CaseVerdict verdict, Match settled) {
        assertThat(CaseVerdict.settle(person, concerned, verdict)).isEqualTo(settled);
    }

    @Property
    void no_verdict_makes_nothing_of_an_exact_hit(@ForAll Match concerned, @ForAll CaseVerdict verdict) {
        boolean concerns = concerned != Match.NONE;

        assertThat(CaseVerdict.settle(Match.CONFIRMED, concerned, verdict) != Match.NONE)
                .isEqualTo(concerns);
    }

    @Property
    void no_verdict_bars_whom_a_ban_does_not_mean(@ForAll Match person, @ForAll CaseVerdict verdict) {
        assertThat(CaseVerdict.settle(person, Match.NONE, verdict)).isEqualTo(Match.NONE);
    }

    @ParameterizedTest
    @EnumSource(CaseVerdict.class)
    void each_verdict_has_reasons_of_its_own(CaseVerdict verdict) {
        assertThat(CaseReason.of(verdict)).hasSizeGreaterThan(1).allMatch(reason -> reason.isFor(verdict));
    }
}
