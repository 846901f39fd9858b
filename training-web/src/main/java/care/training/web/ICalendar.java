package care.training.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Dates for a calendar, by RFC 5545. */
public final class ICalendar {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /** No summer time since 1991, so that one rule says it all. */
    private static final String ZONE = String.join(
            "\r\n",
            "BEGIN:VTIMEZONE",
            "TZID:Asia/Shanghai",
            "BEGIN:STANDARD",
            "DTSTART:19910915T000000",
            "TZOFFSETFROM:+0900",
            "TZOFFSETTO:+0800",
            "TZNAME:CST",
            "END:STANDARD",
            "END:VTIMEZONE",
            "");

    /** Octets of a line; a longer one goes on in the next after a space. */
    private static final int LONGEST_LINE = 75;

    private final Instant made;
    private final StringBuilder events = new StringBuilder();

    public ICalendar(Instant made) {
        this.made = made;
    }

    /** One more event. {@code lasting} may be zero where its end is not known. */
    public ICalendar with(
            String uid, String summary, Instant starts, Duration lasting, String place, String description) {
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

    /** One more event that lasts whole days, from the first to the last; those days stay free for others. */
    public ICalendar withDays(
            String uid, String summary, LocalDate first, LocalDate last, String place, String description, String url) {
        line("BEGIN:VEVENT");
        line("UID:" + uid);
        line("DTSTAMP:" + UTC.format(made));
        line("DTSTART;VALUE=DATE:" + DAY.format(first));
        // the first day after it (RFC 5545, 3.6.1)
        line("DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
        line("SUMMARY:" + text(summary));
        line("LOCATION:" + text(place));
        line("DESCRIPTION:" + text(description));
        line("URL:" + url);
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
        return this;
    }

    @Override
    public String toString() {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//training//calendar//ZH\r\nCALSCALE:GREGORIAN\r\n"
                + "X-WR-TIMEZONE:Asia/Shanghai\r\n" + ZONE + events + "END:VCALENDAR\r\n";
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
        return raw.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace("\r", "\n")
                .replace("\n", "\\n");
    }
}
