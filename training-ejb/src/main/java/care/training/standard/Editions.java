package care.training.standard;

import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.FlawCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When each edition of an occupation holds. An edition that does not say its last day holds until the day before the
 * next one begins; editions neither overlap nor leave a gap.
 */
final class Editions {
    private Editions() {}

    private record Dated(DataEntry file, String occupation, String edition, LocalDate from, Optional<LocalDate> to) {
        static Dated of(DataEntry file) {
            DataEntry valid = file.at("valid").only("from", "to", "mark", "source");
            return new Dated(
                    file,
                    file.at("occupation").text(),
                    file.at("edition").text(),
                    valid.at("from").date(),
                    lastDay(valid));
        }
    }

    /** The last day a period says. Refuses one that lies before its first day. */
    static Optional<LocalDate> lastDay(DataEntry period) {
        Optional<LocalDate> end = period.find("to").map(DataEntry::date);
        if (end.filter(day -> day.isBefore(period.at("from").date())).isPresent()) {
            throw period.at("to").wrong(FlawCode.END_BEFORE_START);
        }
        return end;
    }

    /** The last day of each file's edition, MAX where none is known, by occupation and from the oldest on. */
    static Map<DataEntry, LocalDate> lastDays(List<DataEntry> files) {
        List<Dated> dated = files.stream()
                .map(Dated::of)
                .sorted(Comparator.comparing(Dated::occupation).thenComparing(Dated::from))
                .toList();
        requireDifferent(dated);
        Map<DataEntry, LocalDate> ends = new LinkedHashMap<>();
        for (int i = 0; i < dated.size(); i++) {
            Dated edition = dated.get(i);
            Dated next = i + 1 < dated.size() ? dated.get(i + 1) : null;
            boolean last = next == null || !next.occupation().equals(edition.occupation());
            if (!last) {
                requireFollows(edition, next);
            }
            LocalDate openEnd = last ? LocalDate.MAX : next.from().minusDays(1);
            ends.put(edition.file(), edition.to().orElse(openEnd));
        }
        return ends;
    }

    private static void requireDifferent(List<Dated> dated) {
        List<Dated> seen = new ArrayList<>();
        for (Dated edition : dated) {
            for (Dated other : seen) {
                if (other.occupation().equals(edition.occupation())
                        && other.edition().equals(edition.edition())) {
                    throw edition.file()
                            .at("edition")
                            .wrong(FlawCode.EDITION_DOUBLED, other.file().file());
                }
            }
            seen.add(edition);
        }
    }

    private static void requireFollows(Dated edition, Dated next) {
        boolean sameDay = next.from().equals(edition.from());
        LocalDate end = sameDay
                ? edition.to().orElse(next.from())
                : edition.to().orElse(next.from().minusDays(1));
        if (!end.isBefore(next.from())) {
            throw next.file()
                    .at("valid")
                    .wrong(
                            FlawCode.EDITIONS_OVERLAP,
                            edition.edition(),
                            edition.file().file(),
                            next.from().toString(),
                            edition.from().toString(),
                            edition.to().map(LocalDate::toString).orElse("…"));
        }
        if (!end.plusDays(1).equals(next.from())) {
            throw next.file()
                    .at("valid")
                    .wrong(
                            FlawCode.EDITIONS_APART,
                            edition.edition(),
                            edition.file().file(),
                            next.from().toString(),
                            end.toString());
        }
    }
}
