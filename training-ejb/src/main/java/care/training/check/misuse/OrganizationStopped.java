package care.training.check.misuse;

/** An organization may not check for a while, as it seems to guess. */
record OrganizationStopped(String organization) {}
