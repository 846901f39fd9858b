package care.training.learning.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.OfferedClass;
import care.training.learning.enrolment.EnrolmentProspect.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentProspectTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** Of a class with 10 seats that ends so many days from today, for somebody without or with a place. */
    @ParameterizedTest(name = "{5}: ends in {0}, taken {1}, waiting {2}, withdrawn {3}, enrolled {4}")
    @CsvSource({
        "20,  9, 0, false, false, OPEN",
        " 0,  9, 0, false, false, OPEN",
        "-1,  9, 0, false, false, CLOSED",
        "20, 10, 0, false, false, FULL",
        "20,  9, 1, false, false, FULL",
        "20,  0, 0, true,  false, WITHDRAWN",
        "20, 10, 0, true,  false, WITHDRAWN",
        "-1,  0, 0, true,  false, CLOSED",
        "20, 10, 0, false, true,  ENROLLED"
    })
    void what_is_said_of_a_seat(
            int endsIn, int taken, long waiting, boolean withdrawn, boolean enrolled, Standing standing) {
        EnrolmentView place =
                enrolled ? new EnrolmentView(UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH, null) : null;
        assertThat(EnrolmentProspect.standing(offered(endsIn, taken, withdrawn), place, null, waiting, TODAY))
                .isEqualTo(standing);
    }

    private static OfferedClass offered(int endsIn, int taken, boolean withdrawn) {
        return new OfferedClass(
                UUID.randomUUID(),
                "1班",
                LocalDate.of(2026, 11, 9),
                TODAY.plusDays(endsIn),
                10,
                taken,
                "101",
                UUID.randomUUID(),
                "KC-01",
                "婴幼儿照护概论",
                null,
                "12610100MJT0000100",
                24,
                withdrawn);
    }
}
