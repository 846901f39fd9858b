package care.training.ui;

/**
 * One step of a task that goes over several pages.
 *
 * @param text what is done in it
 * @param state {@code done}, {@code current} or {@code open}
 * @param path where it is done; null where it cannot be gone to yet
 */
public record Step(String text, String state, String path) {}
