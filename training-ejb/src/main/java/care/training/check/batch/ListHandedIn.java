package care.training.check.batch;

/** There is a list to work on; observed once it is kept. */
record ListHandedIn() {}
