/** A list of people checked at once: read row by row, answered row by row as single checks are, filed and printed. */
package care.training.check.batch;
