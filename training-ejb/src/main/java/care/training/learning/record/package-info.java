/** The record of learning: hours and credits by year, what is still missing, how each figure came about, and print. */
package care.training.learning.record;
