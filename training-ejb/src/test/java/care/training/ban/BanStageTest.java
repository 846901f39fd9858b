package care.training.ban;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an entry of the log saw of a ban is written again from the ban as it became later. */
class BanStageTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @Test
    void each_stage_is_written_again_after_the_later_ones() {
        Ban ban = ban();
        byte[] proposed = recorded(ban, Ban.Stage.PROPOSED);
        ban.approve("second", NOW);
        byte[] approved = recorded(ban, Ban.Stage.APPROVED);
        ban.askVoiding("second", VoidingGrounds.of(VoidingReason.DECISION_ANNULLED, " 1 号 "), NOW);
        byte[] asked = recorded(ban, Ban.Stage.VOIDING_ASKED);
        ban.confirmVoiding("first", NOW);

        assertThat(recorded(ban, Ban.Stage.PROPOSED)).isEqualTo(proposed);
        assertThat(recorded(ban, Ban.Stage.APPROVED)).isEqualTo(approved);
        assertThat(recorded(ban, Ban.Stage.VOIDING_ASKED)).isEqualTo(asked);
        assertThat(recorded(ban, Ban.Stage.VOIDED)).isNotEqualTo(asked);
        assertThat(approved).isNotEqualTo(proposed);
        assertThat(new String(asked)).contains("\nDECISION_ANNULLED 1 号\n");
        assertThat(asked).isNotEqualTo(approved);
    }

    @Test
    void a_proposal_that_was_turned_down_is_written_again_as_it_was_proposed() {
        Ban ban = ban();
        byte[] proposed = recorded(ban, Ban.Stage.PROPOSED);
        ban.askVoiding("first", VoidingGrounds.of(VoidingReason.ENTERED_WRONGLY, " "), NOW);
        byte[] turnedDown = recorded(ban, Ban.Stage.VOIDING_ASKED);

        assertThat(recorded(ban, Ban.Stage.PROPOSED)).isEqualTo(proposed);
        assertThat(new String(turnedDown)).endsWith("null\nENTERED_WRONGLY\nfirst");
    }

    private static byte[] recorded(Ban ban, Ban.Stage stage) {
        return ban.recorded(stage, List.of(), List.of("某某"));
    }

    static Ban ban() {
        NewBan decision = new NewBan(
                null,
                List.of(),
                "某某",
                List.of(),
                BanRole.PERPETRATOR,
                "某法院",
                "1 号",
                LocalDate.of(2026, 1, 2),
                LegalBasis.L8,
                BanKind.COURT_LIFE,
                BanScope.CLOSE_CONTACT_MINORS,
                null,
                null,
                null,
                LocalDate.of(2026, 1, 2),
                null,
                true);
        return new Ban(decision, new Period(LocalDate.of(2026, 1, 2), null, true), "first", NOW);
    }
}
