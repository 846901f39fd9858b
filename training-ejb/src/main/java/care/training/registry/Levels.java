package care.training.registry;

import care.training.kernel.Level;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/** Levels as the database keeps them: their numbers, the lowest level (5) first. */
final class Levels {
    private Levels() {}

    static int[] numbers(Set<Level> levels) {
        return levels.stream()
                .sorted(Comparator.naturalOrder())
                .mapToInt(Level::number)
                .toArray();
    }

    static Set<Level> of(int[] numbers) {
        EnumSet<Level> levels = EnumSet.noneOf(Level.class);
        Arrays.stream(numbers).mapToObj(Level::of).forEach(levels::add);
        return Collections.unmodifiableSet(levels);
    }
}
