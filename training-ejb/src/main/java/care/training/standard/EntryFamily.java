package care.training.standard;

import care.training.kernel.Level;
import care.training.kernel.rules.Names;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * A family of entry rules, shared by the standards drafted under one technical regulation (domain 2).
 *
 * @param higherCounts a certificate of a higher level counts where a lower one is asked for
 * @param schoolYearBegins the day a school year begins
 */
record EntryFamily(String id, Names name, boolean higherCounts, MonthDay schoolYearBegins, List<Way> ways) {
    EntryFamily {
        ways = List.copyOf(ways);
    }

    List<Way> ways(Level level) {
        return ways.stream().filter(way -> way.level() == level).toList();
    }

    /** The first day of the school year that ends with {@code graduation}. */
    LocalDate finalYearOf(LocalDate graduation) {
        LocalDate begins = schoolYearBegins.atYear(graduation.getYear());
        return begins.isBefore(graduation) ? begins : begins.minusYears(1);
    }
}
