/** The documents of decisions as files: kept encrypted, seen by officials alone, each look recorded. */
package care.training.ban.scan;
