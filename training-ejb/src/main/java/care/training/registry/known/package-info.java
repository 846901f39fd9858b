/** People as a question about many of them at once finds them. */
package care.training.registry.known;
