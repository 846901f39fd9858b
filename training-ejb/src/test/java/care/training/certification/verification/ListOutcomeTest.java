package care.training.certification.verification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.CertificateStatus;
import care.training.certification.NumberForm;
import care.training.kernel.Level;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ListOutcomeTest {
    private static final String NUMBER = "S000061000000002000000";

    @ParameterizedTest
    @CsvSource({
        "VALID, false, false, VALID",
        "VALID, true, false, EXPIRED",
        "VALID, false, true, SUSPENDED",
        "VALID, true, true, SUSPENDED",
        "REVOKED, false, false, REVOKED",
        "REVOKED, true, true, REVOKED",
        "REPLACED, false, true, REPLACED",
        "REPLACED, true, false, REPLACED"
    })
    void a_suspension_and_a_last_day_that_is_over_count_where_nothing_worse_is_known(
            CertificateStatus status, boolean expired, boolean suspended, ListOutcome outcome) {
        LookupAnswer answer = LookupAnswer.found(card(status, expired, suspended), NumberForm.read(NUMBER));
        assertThat(ListOutcome.of(answer)).isEqualTo(outcome);
        assertThat(outcome.isFound()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(NoAnswer.class)
    void what_was_not_found_says_why(NoAnswer reason) {
        ListOutcome outcome = ListOutcome.of(LookupAnswer.none(reason, NumberForm.read(NUMBER)));
        assertThat(outcome.name()).isEqualTo(reason.name());
        assertThat(outcome.isFound()).isFalse();
    }

    @Test
    void a_row_without_number_or_name_tells_no_particulars() {
        assertThat(ListOutcome.INCOMPLETE.isFound()).isFalse();
    }

    private static CertificateCard card(CertificateStatus status, boolean expired, boolean suspended) {
        LocalDate issued = LocalDate.of(2025, 3, 1);
        return new CertificateCard(
                NUMBER,
                status,
                Instant.EPOCH,
                "丁*",
                "4-10-01-05",
                "婴幼儿发展引导员",
                "infant development guide",
                Level.of(5),
                issued,
                "某协会",
                "an association",
                false,
                issued.plusYears(1),
                expired,
                suspended ? LocalDate.of(2027, 1, 29) : null);
    }
}
