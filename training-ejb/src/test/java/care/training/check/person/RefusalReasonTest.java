package care.training.check.person;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.CertificateStatus;
import care.training.certification.CertificateSummary;
import care.training.check.CheckIdentity;
import care.training.check.CheckOutcome;
import care.training.check.CheckView;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RefusalReasonTest {
    @ParameterizedTest(name = "{0}, {1}, still barred {2}, certificate {3}, expired {4}, suspended {5}: {6}")
    @CsvFileSource(resources = "refusals.csv", numLinesToSkip = 1, delimiter = '|')
    void only_what_the_answer_bears_out_is_a_reason(
            CheckOutcome outcome,
            CheckIdentity identity,
            Boolean stillBarred,
            CertificateStatus certificate,
            boolean expired,
            boolean suspended,
            String reasons) {
        CheckView check = new CheckView(
                null,
                null,
                null,
                null,
                outcome,
                false,
                identity,
                null,
                certificate == null ? List.of() : List.of(held(certificate, expired, suspended)),
                null,
                null,
                null,
                null,
                null,
                null,
                stillBarred);

        assertThat(RefusalReason.fitting(check))
                .isEqualTo(Stream.of(reasons.split(" "))
                        .map(RefusalReason::valueOf)
                        .toList());
    }

    private static CertificateSummary held(CertificateStatus status, boolean expired, boolean suspended) {
        return new CertificateSummary(
                null, null, null, null, status, null, expired ? true : null, suspended ? LocalDate.EPOCH : null);
    }
}
