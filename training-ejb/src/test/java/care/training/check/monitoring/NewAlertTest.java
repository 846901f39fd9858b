package care.training.check.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.match.Match;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewAlertTest {
    private static final UUID BAN = UUID.fromString("00000000-0000-4000-8000-00000000000b");
    private static final UUID PERSON = UUID.randomUUID();
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, true,  BARRED,              BAN,          ''",
        "POSSIBLE,  true,  POSSIBLE_MATCH,      POSSIBLE,     BAN",
        "CONFIRMED, false, LATE_BARRED,         LATE,         BAN",
        "POSSIBLE,  false, LATE_POSSIBLE_MATCH, LATEPOSSIBLE, BAN POSSIBLE LATE"
    })
    void what_a_ban_means_is_told_once_and_again_when_it_becomes_graver(
            Match match, boolean onStaff, AlertKind kind, String cause, String covered) {
        NewAlert alert = (onStaff
                        ? NewAlert.ofBan(new WatchedPerson("employer", PERSON, SINCE), BAN, match)
                        : NewAlert.ofBan("employer", PERSON, UUID.randomUUID(), BAN, match))
                .orElseThrow();
        assertThat(alert.kind()).isEqualTo(kind);
        assertThat(alert.matter()).isEqualTo(cause + ":" + BAN);
        assertThat(alert.cause())
                .as("of another post it is told again")
                .isEqualTo(onStaff ? alert.matter() + ":2024-01-01" : alert.matter());
        assertThat(alert.covered())
                .isEqualTo(
                        covered.isEmpty()
                                ? List.of()
                                : List.of(covered.split(" ")).stream()
                                        .map(name -> name + ":" + BAN)
                                        .toList());
        assertThat(NewAlert.mattersOf(BAN)).contains(alert.matter());
        assertThat(alert.takenBackBy()).containsExactly("CLEARED:" + BAN, "LIFTED:" + BAN);
    }

    @Test
    void a_ban_that_means_somebody_else_raises_nothing() {
        assertThat(NewAlert.ofBan(new WatchedPerson("employer", PERSON, SINCE), BAN, Match.NONE))
                .isEmpty();
    }

    @Test
    void a_lifting_is_told_once_for_a_ban_and_a_missing_check_once_for_a_post() {
        UUID check = UUID.randomUUID();
        NewAlert lifted = NewAlert.ofLifting("employer", null, check, BAN);
        assertThat(lifted.kind()).isEqualTo(AlertKind.LIFTED);
        assertThat(lifted.cause()).isEqualTo("LIFTED:" + BAN);
        assertThat(lifted.checkId()).isEqualTo(check);
        NewAlert unchecked = NewAlert.ofMissingCheck("employer", PERSON, LocalDate.of(2026, 1, 2));
        assertThat(unchecked.kind()).isEqualTo(AlertKind.CHECK_DUE);
        assertThat(unchecked.cause()).isEqualTo("UNCHECKED:2026-01-02");
        assertThat(unchecked.personId()).isEqualTo(PERSON);
    }

    @Test
    void that_it_is_another_person_is_told_again_after_she_was_told_of_again_and_a_lapse_once_for_a_last_day() {
        NewAlert cleared = NewAlert.ofClearing("employer", PERSON, null, BAN);
        assertThat(cleared.kind()).isEqualTo(AlertKind.NOT_THE_PERSON);
        assertThat(cleared.takenBackBy()).isEqualTo(NewAlert.mattersOf(BAN));
        NewAlert lapsed = NewAlert.ofLapse("employer", PERSON, "S000061900001265000001", SINCE);
        assertThat(lapsed.kind()).isEqualTo(AlertKind.CERTIFICATE_LAPSED);
        assertThat(lapsed.certificate()).isEqualTo("S000061900001265000001");
        assertThat(lapsed.cause()).isEqualTo("LAPSED:S000061900001265000001 2024-01-01");
    }

    @Test
    void a_suspension_of_a_certificate_and_its_early_end_are_told_once_each_for_a_last_day() {
        String number = "S000061900001265000001";
        NewAlert suspended = NewAlert.ofSuspension("employer", PERSON, number, SINCE);
        assertThat(suspended.kind()).isEqualTo(AlertKind.CERTIFICATE_SUSPENDED);
        assertThat(suspended.certificate()).isEqualTo(number);
        assertThat(suspended.cause()).isEqualTo("SUSPENDED:" + number + " 2024-01-01");
        NewAlert restored = NewAlert.ofRestoration("employer", PERSON, number, SINCE);
        assertThat(restored.kind()).isEqualTo(AlertKind.CERTIFICATE_RESTORED);
        assertThat(restored.cause()).isEqualTo("RESTORED:" + number + " 2024-01-01");
    }

    @Test
    void only_what_concerns_somebody_in_post_goes_to_the_authority() {
        assertThat(AlertKind.escalated())
                .containsExactly(
                        "BARRED",
                        "POSSIBLE_MATCH",
                        "CERTIFICATE_REVOKED",
                        "CERTIFICATE_LAPSED",
                        "CERTIFICATE_SUSPENDED",
                        "CHECK_DUE");
    }
}
