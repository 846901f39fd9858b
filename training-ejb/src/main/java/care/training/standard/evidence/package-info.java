/**
 * Proof that people hand in of what they say they hold: its file, the clerk who examines it, a second clerk who looks at a
 * share again. What is accepted counts as proven for entering a level.
 */
package care.training.standard.evidence;
