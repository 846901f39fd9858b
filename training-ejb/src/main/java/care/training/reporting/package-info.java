/**
 * What the capabilities have done, seen together: where the sessions of an association stand, from the registration to
 * the certificates, and what has to be done next. Reads only.
 */
package care.training.reporting;
