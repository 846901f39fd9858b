package care.training.certification.validity.ending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts effects one by one and keeps no more of them than one page. */
final class EffectsCounter {
    private final int first;
    private final int size;
    private final List<EffectRow> page = new ArrayList<>();
    private long seen;
    private long changed;
    private long loses;
    private long gets;
    private long total;

    EffectsCounter(int first, int size) {
        this.first = first;
        this.size = size;
    }

    void count(EffectRow row) {
        seen++;
        if (!row.differs()) {
            return;
        }
        changed += row.changesState() ? 1 : 0;
        loses += row.losesEnd() ? 1 : 0;
        gets += row.getsEnd() ? 1 : 0;
        if (total >= first && page.size() < size) {
            page.add(row);
        }
        total++;
    }

    EffectsFound found(String edition, String compared, LocalDate day) {
        return new EffectsFound(edition, compared, day, seen, changed, loses, gets, total, List.copyOf(page));
    }
}
