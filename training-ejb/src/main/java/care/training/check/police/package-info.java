/** Employers' queries to the police, the duty beside the check: that there is a letter, its day and class of result, no more. */
package care.training.check.police;
