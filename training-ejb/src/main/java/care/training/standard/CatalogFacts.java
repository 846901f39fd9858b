package care.training.standard;

import care.training.kernel.Level;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.FlawCode;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.Names;
import care.training.kernel.rules.Sourced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a standard's file tells besides its rules, to compare courses and prices with: nothing is decided by it.
 *
 * @param trainingHours as each source says them
 * @param fees of exams elsewhere
 */
public record CatalogFacts(List<TrainingHours> trainingHours, List<ExamFees> fees) {

    /** Hours of training by level, as one source says them. */
    public record TrainingHours(Map<Level, Integer> hours, Sourced sourced) {}

    /** Fees of exams by level in one place. */
    public record ExamFees(Names place, Map<Level, Fee> fees, Sourced sourced) {
        public String place(Locale locale) {
            return place.in(locale);
        }
    }

    /**
     * In whole yuan.
     *
     * @param review empty where the level has none
     * @param total may be more than the parts
     */
    public record Fee(int theory, int skills, Optional<Integer> review, int total) {}

    static CatalogFacts read(DataEntry file, List<Sourced> sources) {
        List<TrainingHours> hours = new ArrayList<>();
        for (DataEntry block : items(file, "trainingHours")) {
            Sourced sourced = Marked.sourced(block);
            sources.add(sourced);
            Map<Level, Integer> byLevel = new LinkedHashMap<>();
            Marked.value(block)
                    .fields()
                    .forEach((level, value) -> byLevel.put(level(level, value), value.number(1, 2000)));
            hours.add(new TrainingHours(byLevel, sourced));
        }
        List<ExamFees> fees = new ArrayList<>();
        for (DataEntry block : items(file, "fees")) {
            Sourced sourced = Marked.sourced(block.only("place", "value", "mark", "source"));
            sources.add(sourced);
            Map<Level, Fee> byLevel = new LinkedHashMap<>();
            block.at("value").fields().forEach((level, value) -> byLevel.put(level(level, value), fee(value)));
            fees.add(new ExamFees(block.at("place").names(), byLevel, sourced));
        }
        return new CatalogFacts(List.copyOf(hours), List.copyOf(fees));
    }

    private static List<DataEntry> items(DataEntry file, String key) {
        return file.find(key).map(DataEntry::items).orElse(List.of());
    }

    private static Level level(String key, DataEntry where) {
        if (!key.matches("[1-5]")) {
            throw where.wrong(FlawCode.NOT_A_KEY);
        }
        return Level.of(Integer.parseInt(key));
    }

    private static Fee fee(DataEntry value) {
        value.only("theory", "skills", "review", "total");
        return new Fee(
                value.at("theory").number(0, 100_000),
                value.at("skills").number(0, 100_000),
                value.find("review").map(review -> review.number(0, 100_000)),
                value.at("total").number(0, 100_000));
    }
}
