/** The national site: which certificates were sent to it, what it answered, and what has to be sent again. */
package care.training.certification.upload;
