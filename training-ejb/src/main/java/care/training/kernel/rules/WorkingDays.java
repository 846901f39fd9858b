package care.training.kernel.rules;

import care.training.kernel.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Working days as the State Council arranges them each year: holidays, and weekend days worked in exchange, from
 * {@code config/calendar/holidays.yaml}. A year that is not published yet has its statutory days at most, so that a
 * limit counted there may still move; {@link #isPublished} tells.
 */
@ApplicationScoped
public class WorkingDays {
    private final Set<LocalDate> free = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();
    private final Set<Integer> published = new TreeSet<>();

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("calendar/holidays.yaml"));
    }

    void load(Path file) {
        Set<Integer> seen = new HashSet<>();
        for (DataEntry year : DataEntry.read(file).only("years").at("years").items()) {
            year.only("year", "published", "document", "mark", "source", "holidays", "worked");
            Marked.sourced(year);
            int number = year.at("year").number(2000, 2200);
            if (!seen.add(number)) {
                throw year.at("year").wrong("is there twice");
            }
            if (year.at("published").flag()) {
                published.add(number);
            }
            read(year, number);
        }
    }

    private void read(DataEntry year, int number) {
        for (DataEntry holiday : year.at("holidays").items()) {
            holiday.only("name", "from", "to").at("name").names();
            LocalDate to = inYear(holiday.at("to"), number);
            for (LocalDate day = inYear(holiday.at("from"), number); !day.isAfter(to); day = day.plusDays(1)) {
                free.add(day);
            }
        }
        for (DataEntry day : year.at("worked").items()) {
            LocalDate date = inYear(day, number);
            if (!isWeekend(date) || free.contains(date)) {
                throw day.wrong("is no weekend day that could be worked in exchange");
            }
            worked.add(date);
        }
    }

    private static LocalDate inYear(DataEntry entry, int year) {
        LocalDate date = entry.date();
        if (date.getYear() != year) {
            throw entry.wrong("is not in " + year);
        }
        return date;
    }

    /** The {@code count}th working day after {@code day}, which itself is not counted; {@code day} for 0. */
    public LocalDate plus(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("working days are counted forward: " + count);
        }
        LocalDate reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    public boolean isWorkingDay(LocalDate day) {
        return worked.contains(day) || !isWeekend(day) && !free.contains(day);
    }

    /** Whether the arrangement of this year is known; before that, a limit that falls into it may still move. */
    public boolean isPublished(int year) {
        return published.contains(year);
    }

    public Set<Integer> publishedYears() {
        return Collections.unmodifiableSet(published);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
