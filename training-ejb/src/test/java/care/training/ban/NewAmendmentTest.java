package care.training.ban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NewAmendmentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final BanRules rules = new BanRules().load(Settings.configFolder().resolve("bans/rules.yaml"));

    /** Outcome: the period after the change, or the problem. */
    @ParameterizedTest(name = "{5} of {0} {2}..{3}: {10}")
    @CsvFileSource(resources = "amendments.csv", numLinesToSkip = 1)
    void a_change_gives_the_period_that_the_law_allows(
            BanKind kind,
            LegalBasis basis,
            LocalDate start,
            LocalDate end,
            boolean life,
            AmendmentKind change,
            LocalDate decidedOn,
            LocalDate newStart,
            LocalDate newEnd,
            boolean newLife,
            String outcome) {
        DecisionRule rule = kind == BanKind.SUSPENDED_PENDING ? null : rules.rule(kind, basis, TODAY);
        NewAmendment asked =
                new NewAmendment(change, null, "法院", "1 号", decidedOn, LegalBasis.L9, newStart, newEnd, newLife, null);
        String told;
        try {
            Period period = asked.settle(new Period(start, end, life), rule, TODAY);
            told = period.start() + ".." + (period.life() ? "life" : period.end());
        } catch (Problem problem) {
            told = problem.code().name();
        }
        assertThat(told).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "START_KNOWN, RELEASED, true",
        "START_KNOWN, DEATH, false",
        "EXTENDED, NEW_DECISION, true",
        "EXTENDED, APPEAL, false",
        "LIFTED, AUTHORITY_LIFTED, true",
        "DIED, DEATH, true",
        "DIED, APPEAL, false"
    })
    void a_change_follows_from_reasons_of_its_own(AmendmentKind kind, AmendmentReason reason, boolean follows) {
        NewAmendment change =
                new NewAmendment(kind, reason, "法院", "1 号", TODAY, LegalBasis.L9, null, null, false, null);
        if (follows) {
            change.requireWhole(TODAY);
        } else {
            assertThatThrownBy(() -> change.requireWhole(TODAY))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                            .extracting(violation -> violation.code())
                            .containsExactly(ProblemCode.BAN_CHANGE_REASON_DIFFERS));
        }
    }

    @Test
    void a_longer_bar_without_a_law_is_refused() {
        NewAmendment change = new NewAmendment(
                AmendmentKind.EXTENDED,
                AmendmentReason.NEW_DECISION,
                "教育局",
                "1 号",
                TODAY,
                null,
                null,
                TODAY.plusYears(1),
                false,
                null);

        assertThatThrownBy(() -> change.requireWhole(TODAY))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.BAN_NEEDS_BASIS));
    }

    @ParameterizedTest
    @CsvSource({
        ", , false, 2026-12-08",
        "2026-11-24, 2026-11-30, false, 2026-11-30",
        ", 2026-12-09, false, BAN_TERM_INVALID",
        "2026-11-25, , false, BAN_TERM_INVALID",
        ", 2026-11-23, false, BAN_TERM_INVALID",
        ", , true, BAN_TERM_INVALID"
    })
    void a_suspension_begins_today_and_ends_by_itself(LocalDate start, LocalDate end, boolean life, String outcome) {
        String told;
        try {
            told = String.valueOf(
                    rules.suspension().settle(start, end, life, TODAY).end());
        } catch (Problem problem) {
            told = problem.code().name();
        }
        assertThat(told).isEqualTo(outcome);
    }
}
