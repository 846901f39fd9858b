/** Home guidance and parents' classes: who guides families where, and what was recorded of it. */
package care.training.learning.guidance;
