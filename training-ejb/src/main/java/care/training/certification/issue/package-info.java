/**
 * Issuing: a batch for the results of a session, one certificate after the other, each in transactions of its own, so
 * that a crash repeats a step and never duplicates a certificate.
 */
package care.training.certification.issue;
