/** Reminders before something ends: each sent once, shown to its holder, and counted. */
package care.training.certification.validity.reminder;
