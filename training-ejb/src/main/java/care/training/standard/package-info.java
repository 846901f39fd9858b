/**
 * Occupational standards as data: levels, ways to enter, parts, weights, staffing and pass rules, with their sources and
 * the dates they hold; working days; who may enter and why not.
 */
package care.training.standard;
