/**
 * Employment: who works where, as what and under whom, on any day, as it was known on any other day. Filed by employers;
 * nothing that was once filed is overwritten.
 */
package care.training.registry.employment;
