package care.training.check.alert;

/**
 * How an employer's alerts stand: whoever asks again sees by it whether anything changed.
 *
 * @param open how many nobody has acknowledged
 * @param latest number of the last alert, 0 before the first
 */
public record AlertState(long open, long latest) {}
