/** The duty to check everybody in post: by person for the employer, by number for the authority. */
package care.training.check.duty;
