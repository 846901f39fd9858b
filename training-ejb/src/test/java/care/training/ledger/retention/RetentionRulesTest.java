package care.training.ledger.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.PlatformClock;
import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Mark;
import care.training.kernel.rules.Sourced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionRulesTest {
    private static final Path SHIPPED = Settings.configFolder().resolve("retention/rules.yaml");

    @Test
    void every_class_has_its_term_with_a_source_and_none_is_shorter_than_the_database_allows() {
        RetentionRules rules = new RetentionRules().load(SHIPPED);
        assertThat(rules.terms()).extracting(RetentionTerm::recordClass).containsExactly(RecordClass.values());
        assertThat(rules.terms()).allSatisfy(term -> {
            assertThat(term.months()).isGreaterThanOrEqualTo(term.recordClass().shortestMonths());
            assertThat(term.sourced().source()).isNotBlank();
        });
        assertThat(rules.version()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "CHECK,           35, false",
        "CHECK,           36, true",
        "CHECK,           37, true",
        "CHECK_NAME,      5,  false",
        "CHECK_NAME,      6,  true",
        "CHECK_REFUSED,   5,  false",
        "CHECK_REFUSED,   6,  true",
        "BAN_ENDED,       35, false",
        "BAN_ENDED,       36, true",
        "BAN_VOIDED,      35, false",
        "BAN_VOIDED,      36, true",
        "BAN_TURNED_DOWN, 5,  false",
        "BAN_TURNED_DOWN, 6,  true",
        "ACCESS,          35, false",
        "ACCESS,          36, true",
        "ACCESS,          1200, true",
        "ACCESS,          1201, false"
    })
    void a_term_may_be_longer_and_never_shorter_than_the_shortest(RecordClass recordClass, int months, boolean taken)
            throws IOException {
        String changed = Files.readString(SHIPPED)
                .replaceFirst("(?m)(^  " + recordClass + ":\\R    value: )\\d+", "$1" + months);
        DataEntry rules = DataEntry.parse("rules.yaml", changed);
        if (taken) {
            assertThat(new RetentionRules().load(rules).terms())
                    .filteredOn(term -> term.recordClass() == recordClass)
                    .singleElement()
                    .satisfies(term -> assertThat(term.months()).isEqualTo(months));
        } else {
            assertThatThrownBy(() -> new RetentionRules().load(rules)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_class_without_a_term_is_refused() throws IOException {
        String without = Files.readString(SHIPPED).replaceFirst("(?ms)^  ACCESS:.*", "");
        assertThatThrownBy(() -> new RetentionRules().load(DataEntry.parse("rules.yaml", without)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ACCESS");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "edges.csv", numLinesToSkip = 1)
    void a_record_is_over_from_the_day_after_its_last_whole_month(
            int months, LocalDateTime recorded, LocalDate today, boolean over) {
        RetentionTerm term = new RetentionTerm(RecordClass.CHECK, months, new Sourced("terms.CHECK", Mark.C, "none"));
        Instant at = recorded.atZone(PlatformClock.ZONE).toInstant();
        assertThat(at.isBefore(term.over(today))).isEqualTo(over);
    }
}
