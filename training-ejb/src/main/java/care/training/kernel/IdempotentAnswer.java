package care.training.kernel;

/**
 * The answer to a write that may be repeated.
 *
 * @param status HTTP status, 200 to 299
 * @param location address of what was made, or null
 * @param body JSON, or null
 */
public record IdempotentAnswer(int status, String location, String body) {}
