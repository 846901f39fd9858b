/** The check is no way to fish for people: so many a day, and alarms on what looks like guessing. */
package care.training.check.misuse;
