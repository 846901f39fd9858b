package care.training.certification.verification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.CertificateStatus;
import care.training.certification.NumberForm;
import care.training.certification.VerificationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldCertificateTest {
    private static final String NUMBER = "S000061900001265000001";
    private static final Instant ISSUED = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant CORRECTED = Instant.parse("2026-11-20T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "VALID, 林晓禾, VALID, 林**",
        "VALID, 林 晓禾, VALID, 林**",
        "VALID, AAAA-CCCC-DDDD, VALID, 林**",
        "VALID, aaaaccccdddd, VALID, 林**",
        "VALID, 林小禾, REPLACED, 林**",
        "REVOKED, 林晓禾, REVOKED, 林**",
        "REVOKED, 林小禾, REVOKED, 林**"
    })
    void what_it_says_or_said_finds_it(String status, String typed, CertificateStatus told, String holder) {
        LookupAnswer answer = answer(Optional.of(held(status)), typed);
        assertThat(answer.certificate().status()).isEqualTo(told);
        assertThat(answer.certificate().holder()).isEqualTo(holder);
        assertThat(answer.certificate().statusSince())
                .isEqualTo(told == CertificateStatus.REPLACED ? CORRECTED : ISSUED);
    }

    @Test
    void of_one_whose_term_is_over_the_status_stays_and_the_day_is_told() {
        CertificateCard card = answer(Optional.of(held("VALID")), "林晓禾").certificate();

        assertThat(card.status()).isEqualTo(CertificateStatus.VALID);
        assertThat(card.expired()).isTrue();
        assertThat(card.validUntil()).isEqualTo("2026-10-31");
    }

    @ParameterizedTest
    @CsvSource({"林晓", "林晓禾禾", "AAAA-CCCC-DDDF", "''", "查无此人", "AAAAAAAAAAAA"})
    void anything_else_does_not(String typed) {
        assertThat(answer(Optional.of(held("VALID")), typed))
                .isEqualTo(answer(Optional.empty(), typed))
                .extracting(LookupAnswer::reason)
                .isEqualTo(NoAnswer.NO_MATCH);
    }

    @Test
    void an_unknown_number_is_not_found_by_what_it_is_compared_with() {
        HeldCertificate nobodys = HeldCertificate.NOBODYS;
        assertThat(answer(Optional.empty(), nobodys.holderName()).reason()).isEqualTo(NoAnswer.NO_MATCH);
        assertThat(answer(Optional.empty(), nobodys.code().value()).reason()).isEqualTo(NoAnswer.NO_MATCH);
    }

    private static LookupAnswer answer(Optional<HeldCertificate> found, String typed) {
        return HeldCertificates.answer(NumberForm.read(NUMBER), found, typed);
    }

    private static HeldCertificate held(String status) {
        return new HeldCertificate(
                NUMBER,
                status,
                ISSUED,
                "林晓禾",
                List.of("林小禾"),
                CORRECTED,
                new VerificationCode("AAAACCCCDDDD"),
                "4-10-01-03",
                "保育师",
                "Childcare worker",
                5,
                LocalDate.parse("2026-11-01"),
                "演示协会",
                null,
                false,
                LocalDate.parse("2026-10-31"),
                true);
    }
}
