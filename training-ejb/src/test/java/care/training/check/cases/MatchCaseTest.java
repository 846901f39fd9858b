package care.training.check.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatchCaseTest {
    private static final Instant OPENED = Instant.parse("2026-11-24T02:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);

    private final MatchCase opened = new MatchCase("P-1", UUID.randomUUID(), OPENED, DUE);

    @Test
    void a_case_is_overdue_from_the_day_after_the_last_one_until_it_is_decided() {
        assertThat(opened.isOverdue(DUE)).isFalse();
        assertThat(opened.isOverdue(DUE.plusDays(1))).isTrue();

        opened.decided(decision());

        assertThat(opened.isOverdue(DUE.plusDays(1))).isFalse();
    }

    @Test
    void more_time_is_added_and_none_is_taken_away() {
        opened.waitUntil(DUE.minusDays(1));
        assertThat(opened.dueOn()).isEqualTo(DUE);

        opened.waitUntil(DUE.plusDays(10));
        assertThat(opened.isOverdue(DUE.plusDays(10))).isFalse();
        assertThat(opened.isOverdue(DUE.plusDays(11))).isTrue();
    }

    private CaseDecision decision() {
        CaseDecision decision = new CaseDecision(
                opened.id(),
                CaseVerdict.NOT_SAME_PERSON,
                null,
                CaseReason.OTHER_DOCUMENT_PROVEN,
                "first",
                OPENED.plusSeconds(60));
        decision.confirm("second", OPENED.plusSeconds(120));
        return decision;
    }
}
