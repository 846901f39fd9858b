package care.training.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommitmentTest {
    private static final UUID REFERENCE = UUID.fromString("5d7c1a52-8c0c-4d5b-9e0e-2f0f4a1c7b11");
    private static final byte[] CONTENT = "what was so".getBytes(StandardCharsets.UTF_8);

    @Test
    void it_holds_for_exactly_what_was_recorded() {
        Commitment commitment = Commitment.to("BAN_APPROVED", REFERENCE, CONTENT);
        assertThat(commitment.holds(CONTENT)).isTrue();
    }

    @Test
    void another_kind_reference_or_content_does_not_hold() {
        Commitment commitment = Commitment.to("BAN_APPROVED", REFERENCE, CONTENT);
        byte[] salt = commitment.salt();
        byte[] digest = commitment.digest();
        assertThat(new Commitment("BAN_PROPOSED", REFERENCE, salt, digest).holds(CONTENT))
                .isFalse();
        assertThat(new Commitment("BAN_APPROVED", UUID.randomUUID(), salt, digest).holds(CONTENT))
                .isFalse();
        assertThat(commitment.holds(new byte[] {1})).isFalse();
    }

    @Test
    void the_same_content_twice_gives_two_digests_that_tell_nothing_of_each_other() {
        assertThat(Commitment.to("CHECK", REFERENCE, CONTENT).digest())
                .isNotEqualTo(Commitment.to("CHECK", REFERENCE, CONTENT).digest());
    }
}
