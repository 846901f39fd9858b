/**
 * What is known of organizations beyond their names: with which register they are, the children they have places for,
 * what they were awarded, and how that stands beside the plan's quotas; imported as a table too.
 */
package care.training.registry.organization;
