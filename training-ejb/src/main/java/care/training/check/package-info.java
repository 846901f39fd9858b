/**
 * The check that an employer must make before hiring and once a year: is somebody barred, by the register of bans as it
 * stands at that moment; the answer, kept and signed, never says why.
 */
package care.training.check;
