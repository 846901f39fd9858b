/** Filing (备案) of places of care with the health authority: the steps, what is due when, and the history. */
package care.training.registry.filing;
