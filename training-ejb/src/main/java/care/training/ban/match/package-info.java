/** Is this the same person? The list as it is read for certain, names and how near they are, and the verdict on each ban. */
package care.training.ban.match;
