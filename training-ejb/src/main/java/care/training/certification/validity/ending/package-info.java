/** What ends: found by its last day, listed for the association, and the same under another edition of the rules. */
package care.training.certification.validity.ending;
