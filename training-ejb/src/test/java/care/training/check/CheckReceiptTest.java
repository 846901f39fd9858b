package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.CertificateStanding;
import care.training.certification.CertificateStatus;
import care.training.certification.CertificateSummary;
import care.training.kernel.Json;
import care.training.kernel.Level;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckReceiptTest {
    private static final String NUMBER = "S000061000123265000017";

    @ParameterizedTest
    @CsvSource({"VALID, VALID", "REVOKED, REVOKED"})
    void a_receipt_of_before_ends_were_told_is_read(CertificateStatus status, CertificateStanding standing) {
        CertificateSummary told = credential("\"status\":\"" + status + "\"");
        assertThat(told.number()).isEqualTo(NUMBER);
        assertThat(told.validUntil()).isNull();
        assertThat(told.expired()).isNull();
        assertThat(told.standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"VALID, false, VALID", "VALID, true, EXPIRED", "REVOKED, true, REVOKED"})
    void a_certificate_whose_term_is_over_does_not_read_valid(
            CertificateStatus status, boolean expired, CertificateStanding standing) {
        CertificateSummary told =
                credential("\"status\":\"" + status + "\",\"validUntil\":\"2027-11-30\",\"expired\":" + expired);
        assertThat(told.validUntil()).isEqualTo(LocalDate.parse("2027-11-30"));
        assertThat(told.standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"VALID, SUSPENDED", "REVOKED, REVOKED"})
    void a_certificate_that_was_suspended_then_does_not_read_valid(
            CertificateStatus status, CertificateStanding standing) {
        CertificateSummary told = credential("\"status\":\"" + status + "\",\"suspendedUntil\":\"2027-01-29\"");
        assertThat(told.suspendedUntil()).isEqualTo(LocalDate.parse("2027-01-29"));
        assertThat(told.standing()).isEqualTo(standing);
    }

    @Test
    void of_a_certificate_without_an_end_nothing_is_said_of_one() {
        CertificateSummary endless = new CertificateSummary(
                NUMBER, "4-10-01-03", "保育师", Level.of(5), CertificateStatus.VALID, null, null, null);
        assertThat(Json.write(endless)).doesNotContain("validUntil", "expired", "suspendedUntil", "standing", "null");
    }

    private static CertificateSummary credential(String end) {
        String content = "{\"kind\":\"CHECK\",\"outcome\":\"NO_RECORD\",\"credentials\":[{\"number\":\"" + NUMBER
                + "\",\"occupation\":\"4-10-01-03\",\"occupationName\":\"保育师\",\"level\":5," + end + "}]}";
        String jws = "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8))
                + ".x";
        List<CertificateSummary> credentials = CheckReceipt.read(jws).credentials();
        assertThat(credentials).hasSize(1);
        return credentials.get(0);
    }
}
