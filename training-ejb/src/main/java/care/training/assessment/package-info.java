/**
 * The skills exam scored by a panel, and the result of both parts. Its promises: only who is on duty scores, nobody sees
 * another's card before all are signed, a signed card never changes, and no part makes up for another.
 */
package care.training.assessment;
