package care.training.scheduling;

import care.training.kernel.Level;
import java.time.LocalDate;

/**
 * What sessions are looked for; {@code null} leaves a field open.
 *
 * @param from first day of the theory exam, left open today
 * @param to last day of the theory exam
 * @param district code by GB/T 2260 of the site's district; its first digits suffice
 */
public record SessionQuery(String occupation, Level level, LocalDate from, LocalDate to, String district) {}
