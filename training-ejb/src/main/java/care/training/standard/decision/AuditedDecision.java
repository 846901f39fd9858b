package care.training.standard.decision;

import care.training.standard.Facts;

/**
 * A decision as an auditor sees it.
 *
 * @param document masked number of the person's document
 * @param facts what was known then
 * @param answer what it said then
 * @param replayed whether it says the same when it is taken again by the same rules
 * @param unchanged whether the log confirms that it is as it was recorded
 */
public record AuditedDecision(
        DecisionLine line,
        String name,
        String document,
        Facts facts,
        StoredAnswer answer,
        boolean replayed,
        boolean unchanged) {}
