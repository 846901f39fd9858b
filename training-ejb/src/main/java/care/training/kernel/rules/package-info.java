/**
 * Rules of law as data: files that an operator edits, each value with its mark and source, and the working days that
 * limits are counted in. What the values mean is the business of the capability that reads them.
 */
package care.training.kernel.rules;
