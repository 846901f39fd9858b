/** Learning online: what is read or watched, and the time that the server counts. */
package care.training.learning.online;
