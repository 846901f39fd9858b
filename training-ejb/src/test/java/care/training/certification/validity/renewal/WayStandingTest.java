package care.training.certification.validity.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.certification.validity.HeldTerm;
import care.training.certification.validity.RenewalWay;
import care.training.certification.validity.ShippedValidity;
import care.training.certification.validity.ValidityKind;
import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayStandingTest {
    private static final RenewalWay HOURS = ShippedValidity.ofCards().renewal().get(0);
    private static final RenewalWay EXAM = ShippedValidity.ofCards().renewal().get(1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({"0, 24, false", "23.5, 0.5, false", "24, 0, true", "24.5, 0, true"})
    void hours_suffice_from_the_number_the_rule_says(BigDecimal done, BigDecimal missing, boolean met) {
        WayStanding standing = new WayStanding(HOURS, TODAY, done);

        assertThat(standing.missing()).isEqualByComparingTo(missing);
        assertThat(standing.isMet()).isEqualTo(met);
        assertThat(standing.text(Languages.CHINESE)).contains(met ? "已经满足" : "还差" + missing + "学时");
        assertThat(standing.text(Languages.ENGLISH)).contains(met ? "which is met" : missing + " are missing");
    }

    @Test
    void of_an_exam_nobody_knows_before_it_is_looked_at() {
        assertThat(new WayStanding(EXAM, TODAY, BigDecimal.ZERO).isMet()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // three years back, the day itself and the first both counted
        ", 2023-12-01",
        "2023-11-30, 2023-12-01",
        // what the latest renewal counted counts no more
        "2023-12-01, 2023-12-02",
        "2026-11-29, 2026-11-30"
    })
    void hours_count_once(LocalDate renewed, LocalDate first) {
        HeldTerm held = new HeldTerm(
                ValidityKind.ASSESSOR_CARD,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "x",
                "n",
                "4-10-01-03",
                TODAY.minusYears(3),
                TODAY,
                renewed);

        assertThat(Renewing.since(held, HOURS, TODAY)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-30, RENEWAL_EXAM_TOO_OLD",
        "2025-12-01, ",
        "2026-11-30, ",
        "2026-12-01, INVALID_INPUT",
        ", INVALID_INPUT"
    })
    void an_exam_counts_from_its_first_day_to_today(LocalDate on, ProblemCode problem) {
        ShownExam exam = new ShownExam(" 中心 ", on, " 7 号 ");

        if (problem == null) {
            assertThat(exam.checked(EXAM.first(TODAY), TODAY)).isEqualTo(new ShownExam("中心", on, "7 号"));
        } else {
            assertThatThrownBy(() -> exam.checked(EXAM.first(TODAY), TODAY))
                    .isInstanceOfSatisfying(
                            Problem.class, thrown -> assertThat(thrown.code()).isEqualTo(problem));
        }
    }
}
