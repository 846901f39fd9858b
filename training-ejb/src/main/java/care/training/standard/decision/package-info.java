/**
 * Decisions on eligibility that something rests on: kept with their facts and rules, never changed, and taken again for
 * whoever audits them.
 */
package care.training.standard.decision;
