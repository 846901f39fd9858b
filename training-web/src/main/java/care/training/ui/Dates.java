package care.training.ui;

import care.training.kernel.Languages;
import care.training.kernel.PlatformClock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Locale;

/**
 * The one way dates are shown: {@code #{dates.day(x)}} 2026年11月23日 / 23 Nov 2026, {@code #{dates.time(x)}} with hour and
 * minute. Times are those of Asia/Shanghai, wherever the reader is.
 */
@Named("dates")
@RequestScoped
public class Dates {
    private static final DateTimeFormatter TIME_CHINESE = DateTimeFormatter.ofPattern("y年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter TIME_ENGLISH = DateTimeFormatter.ofPattern("d MMM y, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY_CHINESE = DateTimeFormatter.ofPattern("EEEE", Locale.CHINA);
    private static final DateTimeFormatter WEEKDAY_ENGLISH = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_CHINESE = DateTimeFormatter.ofPattern("M月", Locale.CHINA);
    private static final DateTimeFormatter MONTH_ENGLISH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    /** The day of a date or a moment; nothing for null. */
    public String day(Temporal when) {
        return when == null ? "" : Languages.day(language.getLocale()).format(local(when));
    }

    /** Day, hour and minute of a moment; nothing for null. */
    public String time(Temporal when) {
        return when == null ? "" : (language.isEnglish() ? TIME_ENGLISH : TIME_CHINESE).format(local(when));
    }

    public String hour(Temporal when) {
        return when == null ? "" : HOUR.format(local(when));
    }

    public String weekday(Temporal when) {
        return when == null ? "" : (language.isEnglish() ? WEEKDAY_ENGLISH : WEEKDAY_CHINESE).format(local(when));
    }

    /** The month as a calendar's leaf shows it: 11月 / Nov. */
    public String month(Temporal when) {
        return when == null ? "" : (language.isEnglish() ? MONTH_ENGLISH : MONTH_CHINESE).format(local(when));
    }

    public String dayOfMonth(Temporal when) {
        return when == null ? "" : String.valueOf(local(when).get(ChronoField.DAY_OF_MONTH));
    }

    /** For the attribute {@code datetime} of {@code <time>}. */
    public String machine(Temporal when) {
        return when == null ? "" : when.toString();
    }

    /** How many days from today to {@code day}; negative where it has passed. */
    public long daysUntil(Temporal day) {
        return ChronoUnit.DAYS.between(getToday(), LocalDate.from(local(day)));
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    private static Temporal local(Temporal when) {
        if (when instanceof Instant moment) {
            return moment.atZone(PlatformClock.ZONE);
        } else if (when instanceof OffsetDateTime moment) {
            return moment.atZoneSameInstant(PlatformClock.ZONE);
        } else if (when instanceof ZonedDateTime moment) {
            return moment.withZoneSameInstant(PlatformClock.ZONE);
        }
        return when;
    }
}
