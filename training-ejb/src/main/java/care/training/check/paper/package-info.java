/** Evidence for the inspector: checks on paper, signed. */
package care.training.check.paper;
