/**
 * The theory exam: papers, sittings, answers, marking. Its promises: an acknowledged answer is never lost, an older one
 * never overwrites a newer one, nothing is saved after the time, and nobody sees a key.
 */
package care.training.exam;
