package care.training.certification.verification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.CertificateStatus;
import care.training.certification.NumberForm;
import care.training.certification.validity.ShippedValidity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupsTest {
    private static final String NUMBER = "S000061900001265000001";
    private static final String UNKNOWN = "S000061900001265999999";
    private static final String OF_ANOTHER = "S000023900001265000001";
    private static final UUID ID = UUID.fromString("5b4e2a3e-2f0f-4b0e-9a51-1d1c5a1f0001");
    private static final String ISSUED = "2026-11-01T00:00:00Z";
    private static final String CORRECTED = "2026-11-20T00:00:00Z";
    private static final Clock NOW = Clock.fixed(Instant.parse("2027-01-10T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private String status = "VALID";
    private LocalDate suspendedUntil;
    private final KnownRows rows = new KnownRows(this::rows);
    private final Lookups lookups =
            new Lookups(rows.database(), new HeldCertificates(rows.database(), ShippedValidity.load(), NOW));

    @ParameterizedTest
    @CsvSource({
        "VALID, 林晓禾, VALID, 林**",
        "VALID, 林 晓禾, VALID, 林**",
        "VALID, AAAA-CCCC-DDDD, VALID, 林**",
        "VALID, aaaaccccdddd, VALID, 林**",
        "VALID, 林小禾, REPLACED, 林**",
        "VALID, EEEE-FFFF-GGGG, REPLACED, 林**",
        "VALID, eeeeffffgggg, REPLACED, 林**",
        "REVOKED, EEEE-FFFF-GGGG, REVOKED, 林**",
        "REVOKED, 林晓禾, REVOKED, 林**",
        "REVOKED, 林小禾, REVOKED, 林**"
    })
    void what_it_says_or_said_finds_it(String standing, String typed, CertificateStatus told, String holder) {
        status = standing;
        CertificateCard card = answer(NUMBER, typed).certificate();
        assertThat(card.status()).isEqualTo(told);
        assertThat(card.holder()).isEqualTo(holder);
        assertThat(card.statusSince())
                .isEqualTo(Instant.parse(told == CertificateStatus.REPLACED ? CORRECTED : ISSUED));
    }

    /** Today is 10 January 2027; the last day belongs to it, and what it said before a correction is suspended with it. */
    @ParameterizedTest
    @CsvSource({
        "2027-01-11, 林晓禾, VALID, 2027-01-11",
        "2027-01-10, 林晓禾, VALID, 2027-01-10",
        "2027-01-09, 林晓禾, VALID, ",
        "2027-01-10, 林小禾, REPLACED, 2027-01-10"
    })
    void a_suspension_is_told_beside_the_status_until_its_last_day_is_over(
            LocalDate until, String typed, CertificateStatus told, LocalDate suspended) {
        suspendedUntil = until;
        CertificateCard card = answer(NUMBER, typed).certificate();
        assertThat(card.status()).isEqualTo(told);
        assertThat(card.suspendedUntil()).isEqualTo(suspended);
    }

    @ParameterizedTest
    @CsvSource({"林晓", "林晓禾禾", "AAAA-CCCC-DDDF", "EEEE-FFFF-GGGH", "''", "查无此人", "AAAAAAAAAAAA"})
    void anything_else_does_not_and_is_answered_as_an_unknown_number_is(String typed) {
        LookupAnswer wrong = answer(NUMBER, typed);
        assertThat(wrong.reason()).isEqualTo(NoAnswer.NO_MATCH);
        assertThat(wrong.certificate()).isNull();
        assertThat(answer(UNKNOWN, typed).reason()).isEqualTo(NoAnswer.NO_MATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"林晓", "AAAA-CCCC-DDDF", "EEEE-FFFF-GGGH", "查无此人"})
    void a_wrong_name_costs_every_call_that_an_unknown_number_does_and_no_more(String typed) {
        answer(NUMBER, "林晓禾");
        List<String> found = rows.calls();
        answer(NUMBER, typed);
        List<String> wrongName = rows.calls();
        answer(UNKNOWN, typed);
        assertThat(rows.calls()).isEqualTo(wrongName);
        assertThat(statements(wrongName)).hasSize(1);
        assertThat(statements(found)).hasSize(3);
    }

    @Test
    void of_a_list_each_row_is_told_by_itself_in_its_order() {
        List<LookupAnswer> answers = lookups.answers(Stream.of("12345", UNKNOWN, NUMBER, OF_ANOTHER, NUMBER)
                .map(number -> new Lookups.Asked(NumberForm.read(number), "林晓禾"))
                .toList());
        assertThat(answers)
                .extracting(LookupAnswer::reason)
                .containsExactly(NoAnswer.MALFORMED, NoAnswer.NO_MATCH, null, NoAnswer.OTHER_ISSUER, null);
        assertThat(answers.get(2).certificate().number()).isEqualTo(NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "S000061900001265000001, 林晓禾, BY_NAME",
        "S000061900001265000001, 林小禾, BY_NAME",
        "S000061900001265000001, aaaa-cccc-dddd, BY_CODE",
        "S000061900001265000001, EEEE-FFFF-GGGG, BY_CODE",
        "S000061900001265000001, 林晓, NO_MATCH",
        "S000061900001265999999, 林晓禾, NO_MATCH",
        "S000061900001265999999, AAAAAAAAAAAA, NO_MATCH",
        "S000023900001265000001, 林晓禾, ELSEWHERE",
        "12345, 林晓禾, ELSEWHERE"
    })
    void what_it_came_to_is_told_before_anything_but_what_it_was_compared_with_is_read(
            String number, String typed, Outcome outcome) {
        answer(NUMBER, "林晓禾");
        rows.calls();
        List<Outcome> told = new ArrayList<>();
        List<String> before = new ArrayList<>();
        lookups.answer(NumberForm.read(number), typed, came -> {
            told.add(came);
            before.addAll(statements(rows.calls()));
        });
        assertThat(told).containsExactly(outcome);
        if (outcome != Outcome.ELSEWHERE) {
            assertThat(before).hasSize(1);
        }
    }

    private static List<String> statements(List<String> calls) {
        return calls.stream().filter(call -> call.startsWith("executeQuery")).toList();
    }

    private LookupAnswer answer(String number, String typed) {
        return lookups.answer(NumberForm.read(number), typed);
    }

    private List<Map<String, Object>> rows(String sql, Object[] sought) {
        if (sql.contains("certificate_serial")) {
            return NUMBER.startsWith((String) sought[0]) ? List.of(Map.of()) : List.of();
        }
        return sql.contains("former_names")
                ? Arrays.stream(sought).map(this::compared).toList()
                : Arrays.asList(sought).contains(ID) ? List.of(certificate()) : List.of();
    }

    private Map<String, Object> compared(Object number) {
        Map<String, Object> row =
                new HashMap<>(Map.of("number", number, "former_names", new String[0], "former_codes", new String[0]));
        if (number.equals(NUMBER)) {
            row.putAll(Map.of("id", ID, "holder_name", "林晓禾", "verification_code", "AAAACCCCDDDD"));
            row.putAll(Map.of("former_names", new String[] {"林小禾"}, "former_codes", new String[] {"EEEEFFFFGGGG"}));
        }
        return row;
    }

    private Map<String, Object> certificate() {
        Map<String, Object> row = new HashMap<>(
                Map.of("id", ID, "number", NUMBER, "status", status, "status_since", OffsetDateTime.parse(ISSUED)));
        row.putAll(Map.of("holder_name", "林晓禾", "corrected_at", OffsetDateTime.parse(CORRECTED)));
        row.putAll(Map.of("occupation", "4-10-01-03", "occupation_name", "保育师", "level", 5));
        row.putAll(Map.of("occupation_name_en", "Childcare worker", "issued_on", LocalDate.parse("2026-11-01")));
        row.putAll(Map.of("issuer_name", "演示协会", "on_national_site", false));
        row.put("suspended_until", suspendedUntil);
        return row;
    }
}
