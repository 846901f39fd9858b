package care.training.ui.scheduling;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Dates for a calendar, by RFC 5545. */
final class ICalendar {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Octets of a line; a longer one goes on in the next after a space. */
    private static final int LONGEST_LINE = 75;

    private final Instant made;
    private final StringBuilder events = new StringBuilder();

    ICalendar(Instant made) {
        this.made = made;
    }

    /** One more event. {@code lasting} may be zero where its end is not known. */
    ICalendar with(String uid, String summary, Instant starts, Duration lasting, String place, String description) {
        line("BEGIN:VEVENT");
        line("UID:" + uid);
        line("DTSTAMP:" + UTC.format(made));
        line("DTSTART:" + UTC.format(starts));
        if (!lasting.isZero()) {
            line("DTEND:" + UTC.format(starts.plus(lasting)));
        }
        line("SUMMARY:" + text(summary));
        line("LOCATION:" + text(place));
        line("DESCRIPTION:" + text(description));
        line("END:VEVENT");
        return this;
    }

    @Override
    public String toString() {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//training//bookings//ZH\r\n" + events + "END:VCALENDAR\r\n";
    }

    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int symbol = content.codePointAt(at);
            String written = Character.toString(symbol);
            int size = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                events.append("\r\n ");
                octets = 1;
            }
            events.append(written);
            octets += size;
            at += Character.charCount(symbol);
        }
        events.append("\r\n");
    }

    private static String text(String raw) {
        return raw.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
    }
}
