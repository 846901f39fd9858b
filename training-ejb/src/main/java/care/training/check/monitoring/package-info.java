/**
 * Whoever is on an employer's staff is watched: what touches her raises an alert for every employer she works for, in the
 * transaction of what happened. An alert says that something must be done, never why.
 */
package care.training.check.monitoring;
