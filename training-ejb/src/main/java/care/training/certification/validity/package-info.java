/**
 * How long certificates and cards hold: the rules in editions, what they say of one term on one day, and the terms that
 * people hold. That a term is over is read from its dates; nothing needs to run for it to be so.
 */
package care.training.certification.validity;
