package care.training.learning.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassCodeTest {
    private static final CodeRules RULES = new CodeRules(30, 6, Duration.ofMinutes(20), 8, Duration.ofMinutes(10));
    /** A moment at which a code begins to stand. */
    private static final Instant BEGINS = Instant.ofEpochSecond(1_795_600_020);

    private final ClassCode lesson = code(UUID.fromString("00000000-0000-0000-0000-000000000001"), "key");

    @ParameterizedTest(name = "{0} seconds after a code began to stand")
    @CsvSource({"-1, false", "0, true", "29, true", "30, true", "59, true", "60, false", "3600, false"})
    void a_code_is_accepted_while_it_stands_and_once_more(long seconds, boolean accepted) {
        assertThat(lesson.accepts(lesson.at(BEGINS), BEGINS.plusSeconds(seconds)))
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "1, 29", "29, 1", "30, 30"})
    void the_screen_knows_how_long_its_code_stands(long seconds, long left) {
        assertThat(lesson.secondsLeft(BEGINS.plusSeconds(seconds))).isEqualTo(left);
    }

    @Test
    void a_code_has_its_digits_also_when_it_begins_with_noughts() {
        for (int i = 0; i < 500; i++) {
            assertThat(lesson.at(BEGINS.plusSeconds(30L * i))).matches("\\d{6}");
        }
    }

    @Test
    void another_lesson_and_another_key_have_other_codes() {
        String code = lesson.at(BEGINS);

        assertThat(code(UUID.fromString("00000000-0000-0000-0000-000000000002"), "key")
                        .at(BEGINS))
                .isNotEqualTo(code);
        assertThat(code(UUID.fromString("00000000-0000-0000-0000-000000000001"), "other key")
                        .at(BEGINS))
                .isNotEqualTo(code);
    }

    private static ClassCode code(UUID lesson, String key) {
        return new ClassCode(lesson, RULES, text -> hash(key + text));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
