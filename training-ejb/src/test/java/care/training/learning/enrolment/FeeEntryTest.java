package care.training.learning.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeEntryTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "DUE, PAID, no reason",
        "DUE, WAIVED, reason",
        "DUE, REFUNDED, never",
        "DUE, DUE, never",
        "PAID, REFUNDED, reason",
        "PAID, DUE, reason",
        "PAID, WAIVED, never",
        "PAID, PAID, never",
        "WAIVED, DUE, reason",
        "WAIVED, PAID, reason",
        "WAIVED, REFUNDED, never",
        "REFUNDED, PAID, reason",
        "REFUNDED, DUE, reason",
        "REFUNDED, WAIVED, never"
    })
    void a_fee_goes_these_ways_and_no_others(FeeState from, FeeState to, String allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(!allowed.equals("never"));
        if (!allowed.equals("never")) {
            assertThat(from.needsReason(to)).isEqualTo(allowed.equals("reason"));
        }
    }

    @Test
    void a_change_is_a_new_entry_and_the_one_before_stays() {
        FeeEntry due = FeeEntry.first(UUID.randomUUID(), 48_000, "clerk", NOW);
        FeeEntry paid = due.next(FeeState.PAID, null, "clerk", NOW);

        assertThat(due.state()).isEqualTo(FeeState.DUE);
        assertThat(paid.number()).isEqualTo(2);
        assertThat(paid.amountCents()).isEqualTo(48_000);
    }

    @ParameterizedTest
    @CsvSource({"'', REQUIRED", "'  ', REQUIRED", ", REQUIRED", "200, ", "201, TOO_LONG"})
    void giving_money_back_needs_a_reason_of_a_length_that_can_be_read(String note, ProblemCode expected) {
        FeeEntry paid = FeeEntry.first(UUID.randomUUID(), 48_000, "clerk", NOW).next(FeeState.PAID, null, "clerk", NOW);
        String reason = note != null && note.matches("\\d+") ? "x".repeat(Integer.parseInt(note)) : note;

        if (expected == null) {
            assertThat(paid.next(FeeState.REFUNDED, reason, "clerk", NOW).state())
                    .isEqualTo(FeeState.REFUNDED);
        } else {
            assertThatThrownBy(() -> paid.next(FeeState.REFUNDED, reason, "clerk", NOW))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                            .extracting(Violation::code)
                            .containsExactly(expected));
        }
    }

    @Test
    void what_was_not_paid_is_not_given_back() {
        FeeEntry due = FeeEntry.first(UUID.randomUUID(), 48_000, "clerk", NOW);

        assertThatThrownBy(() -> due.next(FeeState.REFUNDED, "left", "clerk", NOW))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.FEE_STEP_NOT_ALLOWED));
    }
}
