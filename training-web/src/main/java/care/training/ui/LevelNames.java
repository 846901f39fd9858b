package care.training.ui;

import care.training.kernel.Level;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The levels to choose from, from the lowest: {@code #{levels.all}}. */
@Named("levels")
@ApplicationScoped
public class LevelNames {
    /** The level with a number from 1 to 5. */
    public Level of(int number) {
        return Level.of(number);
    }

    public List<Level> getAll() {
        return List.of(Level.values());
    }
}
