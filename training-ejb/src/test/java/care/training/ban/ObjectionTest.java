package care.training.ban;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ObjectionTest {
    private static final Instant FILED = Instant.parse("2026-11-24T02:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 14);

    private final Objection objection = new Objection(BanStageTest.ban(), "official", FILED, DUE);

    @Test
    void an_objection_is_overdue_from_the_day_after_the_last_one_until_it_is_answered() {
        assertThat(objection.mark(null, DUE).overdue()).isFalse();
        assertThat(objection.mark(null, DUE.plusDays(1)).overdue()).isTrue();
        assertThat(objection.mark(answer(), DUE.plusDays(1)).overdue()).isFalse();
    }

    private ObjectionAnswer answer() {
        return new ObjectionAnswer(
                objection,
                new NewObjectionAnswer(ObjectionOutcome.NOT_UPHELD, "1 号", DUE.plusDays(1)),
                "official",
                FILED);
    }
}
