package care.training.ban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class BanRulesTest {
    private static final Path SHIPPED = Settings.configFolder().resolve("bans/rules.yaml");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvFileSource(resources = "kinds.csv", numLinesToSkip = 1)
    void a_kind_rests_on_the_law_that_knew_it_on_the_day_of_the_decision(
            BanKind kind, LegalBasis basis, LocalDate decidedOn, boolean known) {
        BanRules rules = shipped();
        if (known) {
            assertThat(rules.rule(kind, basis, decidedOn).isAbout(kind, basis, decidedOn))
                    .isTrue();
        } else {
            assertThatThrownBy(() -> rules.rule(kind, basis, decidedOn))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                            .isEqualTo(ProblemCode.BAN_KIND_AND_BASIS_DIFFER));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "terms.csv", numLinesToSkip = 1)
    void a_term_is_one_that_the_law_allows(
            BanKind kind, LegalBasis basis, LocalDate start, LocalDate end, boolean life, String outcome) {
        DecisionRule rule = shipped().rule(kind, basis, TODAY);
        if ("INVALID".equals(outcome)) {
            assertThatThrownBy(() -> rule.settle(start, end, life, TODAY))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                            .isEqualTo(ProblemCode.BAN_TERM_INVALID));
        } else {
            Period period = rule.settle(start, end, life, TODAY);
            assertThat(String.valueOf(period.end())).isEqualTo(outcome);
            assertThat(period.life()).isEqualTo(life);
        }
    }

    @Test
    void what_ends_by_itself_begins_today_where_nothing_else_is_said() {
        Period period = shipped().rule(BanKind.INTERIM, LegalBasis.L1, TODAY).settle(null, null, false, TODAY);

        assertThat(period.start()).isEqualTo(TODAY);
        assertThat(period.end()).isEqualTo(TODAY.plusDays(90));
    }

    @ParameterizedTest
    @CsvSource({
        "'    leastYears: 3', '    leastYears: 6', at most",
        "'    term: LIFE', '    term: FOREVER', term",
        "'    mark: B', '', mark",
        "'  - kind: COURT_LIFE', '  - kind: COURT_TERM', another line",
        "'    mostDays: 90', '    mostDays: 0', mostDays",
        "'    value: 14', '    value: 32', mostDays",
        "'    value: 180', '    value: 7', may begin again",
        "'  value: 5', '  value: 0', clocksApartSeconds",
        "'  INSTITUTION:', '  SOMEWHERE:', INSTITUTION",
    })
    void a_contradiction_stops_the_start_and_says_where(String from, String to, String told) throws IOException {
        String shipped = Files.readString(SHIPPED);
        assertThat(shipped).contains(from);
        Path edited = Files.writeString(folder.resolve("rules.yaml"), shipped.replaceFirst(from, to));

        assertThatThrownBy(() -> new BanRules().load(edited))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rules.yaml")
                .hasMessageContaining(told);
    }

    private static BanRules shipped() {
        return new BanRules().load(SHIPPED);
    }
}
