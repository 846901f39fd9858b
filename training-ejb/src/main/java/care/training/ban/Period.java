package care.training.ban;

import java.time.LocalDate;

/**
 * How long a ban bars.
 *
 * @param start first day; null where not known
 * @param end last day; null where none is known
 */
public record Period(LocalDate start, LocalDate end, boolean life) {}
