package care.training.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ICalendarTest {
    private static final Instant NINE = Instant.parse("2026-12-05T01:00:00Z");

    private final String calendar = new ICalendar(NINE)
            .with("1", "理论考试；保育师", NINE, Duration.ofMinutes(90), "雁塔考点, 演示路 1 号".repeat(5), "座位; 3\n号")
            .with("2", "技能考核", NINE.plusSeconds(18_000), Duration.ZERO, "雁塔", "3 号")
            .toString();

    @Test
    void times_are_in_utc_and_an_end_stands_only_where_it_is_known() {
        assertThat(calendar)
                .contains("DTSTART:20261205T010000Z\r\nDTEND:20261205T023000Z\r\n")
                .contains("DTSTART:20261205T060000Z\r\nSUMMARY:技能考核\r\n");
    }

    @Test
    void whole_days_end_before_the_day_after_the_last() {
        String days = new ICalendar(NINE)
                .withDays(
                        "3",
                        "保育师",
                        LocalDate.of(2026, 12, 7),
                        LocalDate.of(2026, 12, 31),
                        "长安",
                        "课程\r\n说明",
                        "https://training.example/courses/3")
                .toString();

        assertThat(days)
                .contains("DTSTART;VALUE=DATE:20261207\r\nDTEND;VALUE=DATE:20270101\r\n")
                .contains("DESCRIPTION:课程\\n说明\r\n", "BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n");
    }

    @Test
    void lines_end_as_they_must_and_none_is_longer_than_75_octets() {
        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
    }

    @Test
    void commas_semicolons_and_line_breaks_of_a_text_are_escaped_and_folded_lines_read_as_one() {
        String unfolded = calendar.replace("\r\n ", "");

        assertThat(unfolded).contains("DESCRIPTION:座位\\; 3\\n号").contains("雁塔考点\\, 演示路 1 号雁塔考点");
    }
}
