/** Alerts as employers read and acknowledge them, and as the authority sees those that nobody did in time. */
package care.training.check.alert;
