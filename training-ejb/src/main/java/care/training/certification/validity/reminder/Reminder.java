package care.training.certification.validity.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A reminder as its holder sees it.
 *
 * @param number of the card or the certificate; null for the yearly hours
 * @param endsOn last day
 * @param days before it, by which the reminder is named
 */
public record Reminder(UUID id, ReminderKind kind, String number, LocalDate endsOn, int days, Instant sentAt) {}
