package care.training.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.Violation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionRecordTest {
    private static final SocialCreditCode BODY = new SocialCreditCode("51610100MJT000010Y");
    private static final String CARER = "4-10-01-03";

    @ParameterizedTest
    @CsvSource({
        "4-10-01-03, 5, 2023-12-31, false",
        "4-10-01-03, 5, 2024-01-01, true",
        "4-10-01-03, 4, 2026-12-31, true",
        "4-10-01-03, 4, 2027-01-01, false",
        "4-10-01-03, 3, 2025-01-01, false",
        "4-10-01-02, 5, 2025-01-01, false"
    })
    void a_body_may_certify_only_what_its_record_covers(String occupation, int level, LocalDate on, boolean covered) {
        assertThat(record().covers(occupation, Level.of(level), on)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 2026-12-31, 2027-12-31, true",
        "5, 2027-01-01, 2027-12-31, false",
        "5, 2023-01-01, 2023-12-31, false",
        "5, 2023-01-01, 2024-01-01, true",
        "3, 2025-01-01, 2025-12-31, false"
    })
    void two_records_overlap_when_a_level_and_a_day_are_in_both(
            int level, LocalDate from, LocalDate to, boolean overlap) {
        assertThat(record().overlaps(selection(EnumSet.of(Level.of(level)), from, to)))
                .isEqualTo(overlap);
    }

    @Test
    void its_parts_begin_the_certificates_numbers() {
        assertThat(record().certificatePrefix()).isEqualTo("S000061000001");
    }

    @Test
    void every_fault_of_a_selection_is_named_at_once() {
        assertThatThrownBy(() -> new NewSelection(
                        BODY,
                        "X",
                        "12",
                        null,
                        "1",
                        "carer",
                        Set.of(),
                        List.of(),
                        LocalDate.of(2024, 1, 2),
                        LocalDate.of(2024, 1, 1)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .extracting(Violation::field)
                        .containsExactly(
                                "bodyClass", "bodyCode", "province", "siteSerial", "occupation", "levels", "validTo"));
    }

    @Test
    void a_selection_holds_for_the_sites_it_names_and_for_all_where_it_names_none() {
        SelectionRecord record = record();
        assertThat(record.allowsSite("任意考点")).isTrue();
        record.hold(List.of("东郊考点", "西郊考点"));
        assertThat(record.allowsSite("东郊考点")).isTrue();
        assertThat(record.allowsSite("南郊考点")).isFalse();
    }

    private static SelectionRecord record() {
        return new SelectionRecord(
                selection(EnumSet.of(Level.FIVE, Level.FOUR), LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    private static NewSelection selection(Set<Level> levels, LocalDate from, LocalDate to) {
        return new NewSelection(BODY, "S", "0000", "61", "000001", CARER, levels, List.of(), from, to);
    }
}
