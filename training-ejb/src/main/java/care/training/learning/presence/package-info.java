/** Being there: lessons, and signing in to them by the code on the classroom's screen. */
package care.training.learning.presence;
